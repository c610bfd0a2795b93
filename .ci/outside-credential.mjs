// Checks one credential with @sd-jwt/sd-jwt-vc and nothing of Quanyi's own: the signature by the issuer's published
// key, every disclosure, the term, the status list; then variants of it, each of which must be refused.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createHash, randomBytes, webcrypto } from 'node:crypto';
import { SDJwtVcInstance } from '@sd-jwt/sd-jwt-vc';

const folder = process.argv[2];
const read = (name) => readFileSync(join(folder, name), 'utf8').trim();
const ES256 = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' };
const issuer = JSON.parse(read('issuer.json'));
const decoded = (part) => JSON.parse(Buffer.from(part, 'base64url').toString());
const encoded = (value) => Buffer.from(JSON.stringify(value)).toString('base64url');

function must(holds, what) {
  if (!holds) {
    console.error(what);
    process.exit(1);
  }
}

async function verifier(data, signature) {
  const { kid } = decoded(data.split('.')[0]);
  const jwk = issuer.jwks.keys.find((key) => key.kid === kid);
  if (!jwk) return false;
  const key = await webcrypto.subtle.importKey('jwk', jwk, ES256, false, ['verify']);
  return webcrypto.subtle.verify(ES256, key, Buffer.from(signature, 'base64url'), Buffer.from(data));
}

function reader(status, change = (token) => token) {
  return new SDJwtVcInstance({
    hasher: (data, algorithm) =>
      createHash(algorithm.replace('-', '')).update(typeof data === 'string' ? data : Buffer.from(data)).digest(),
    hashAlg: 'sha-256',
    saltGenerator: () => randomBytes(16).toString('base64url'),
    verifier,
    statusListFetcher: async (uri) => {
      must(uri === decoded(credential.split('.')[1]).status.status_list.uri, `asked for ${uri}`);
      const token = read(status);
      const [header, claims] = token.split('.').slice(0, 2).map(decoded);
      must(header.typ === 'statuslist+jwt' && claims.sub === uri, 'the status list is not of this address');
      return change(token);
    },
  });
}

async function refused(what, token, status = 'status.jwt', options = {}, change = undefined) {
  try {
    await reader(status, change).verify(token, options);
  } catch (e) {
    console.log(`refused, ${what}: ${e.message}`);
    return;
  }
  must(false, `accepted although ${what}`);
}

const credential = read('credential.sd-jwt');
const [jwt, ...disclosures] = credential.split('~').slice(0, -1);
const { header, payload } = await reader('status.jwt').verify(credential);
must(header.typ === 'dc+sd-jwt' && payload.iss === issuer.issuer, 'another type or issuer');
console.log(`accepted: ${JSON.stringify(payload)}`);

const less = await reader('status.jwt').verify(`${jwt}~${disclosures[0]}~`);
const shown = decoded(disclosures[0])[1];
const hidden = disclosures.slice(1).map((d) => decoded(d)[1]);
must(shown in less.payload && hidden.every((name) => !(name in less.payload)), 'shows more than was shown');
console.log(`accepted with less: ${shown}`);

// The library may refuse a disclosure that no digest stands for, or pass over it. It must not believe it.
async function unbelieved(what, token, claim) {
  try {
    const { payload: seen } = await reader('status.jwt').verify(token);
    must(!(claim in seen), `believed although ${what}`);
    console.log(`refused, ${what}: passed over`);
  } catch (e) {
    console.log(`refused, ${what}: ${e.message}`);
  }
}

const [salt, name] = decoded(disclosures[0]);
await unbelieved('a disclosure was changed', `${jwt}~${encoded([salt, name, 'changed'])}~`, name);
await unbelieved('a disclosure was added', `${credential}${encoded([salt, 'added', true])}~`, 'added');

const [head, body, signature] = jwt.split('.');
const claims = { ...decoded(body), exp: decoded(body).exp + 1 };
await refused('its term was changed', `${head}.${encoded(claims)}.${signature}~`);

const foreign = await webcrypto.subtle.generateKey(ES256, true, ['sign', 'verify']);
const signed = await webcrypto.subtle.sign(ES256, foreign.privateKey, Buffer.from(`${head}.${body}`));
await refused('another key signed it', `${head}.${body}.${Buffer.from(signed).toString('base64url')}~`);

await refused('it has expired', credential, 'status.jwt', { currentDate: decoded(body).exp + 1 });
await refused('it was taken back', credential, 'revoked.jwt');
const holds = read('status.jwt').split('.')[1];
await refused('its status list was changed', credential, 'revoked.jwt', {}, (token) =>
  token.split('.').with(1, holds).join('.'),
);
