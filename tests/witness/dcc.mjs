// Reads {credentials, web} from standard input and says for each credential what the verifier of
// the Digital Credentials Consortium finds. `web` holds what may be fetched, by address; whatever
// else it asks for is refused, so that no network is needed.
import {readFileSync} from 'node:fs';

const {credentials, web} = JSON.parse(readFileSync(0, 'utf8'));
const asked = [];

globalThis.fetch = async request => {
  const url = String(request.url ?? request);
  asked.push(url);
  const found = web[url];
  if(found === undefined) {
    return new Response('{}', {status: 404, headers: {'content-type': 'application/json'}});
  }
  return new Response(JSON.stringify(found), {
    status: 200, headers: {'content-type': 'application/json'},
  });
};
const {verifyCredential} = await import('@digitalcredentials/verifier-core');

const answers = [];
for(const credential of credentials) {
  const found = await verifyCredential({credential, knownDIDRegistries: []});
  answers.push({
    steps: Object.fromEntries((found.log ?? []).map(({id, valid, error}) => [
      id, valid ?? `error: ${error?.name}`,
    ])),
    errors: (found.errors ?? []).map(({name, message}) => `${name}: ${message}`),
  });
}
process.stdout.write(JSON.stringify({answers, asked}));
