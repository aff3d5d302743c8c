// Types of the service's calls from its OpenAPI document. The service always sends every member of an answer, which the document
// does not say; so members are required wherever a schema is used by an answer only.
import { readFileSync, writeFileSync } from 'node:fs';
import openapiTS, { astToString } from 'openapi-typescript';

const document = JSON.parse(readFileSync('openapi.json', 'utf8'));

function namesBelow(node, found = new Set()) {
  if (node === null || typeof node !== 'object') return found;
  const name = node.$ref?.split('/').pop();
  if (name && !found.has(name)) {
    found.add(name);
    namesBelow(document.components.schemas[name], found);
  }
  for (const child of Object.values(node)) namesBelow(child, found);
  return found;
}

const calls = Object.values(document.paths).flatMap((path) => Object.values(path));
const asked = namesBelow(calls.map((call) => call.requestBody));
for (const [name, schema] of Object.entries(document.components.schemas)) {
  if (!asked.has(name) && schema.properties) schema.required = Object.keys(schema.properties);
}
writeFileSync('src/api/schema.d.ts', astToString(await openapiTS(document)));
