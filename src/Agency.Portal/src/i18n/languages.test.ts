import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const folder = `${import.meta.dirname}`;
const source = `${folder}/..`;
type Texts = { [key: string]: string | Texts };

const read = (language: string, file: string): Texts => JSON.parse(readFileSync(`${folder}/${language}/${file}`, 'utf8'));
const flat = (texts: Texts, prefix = ''): [string, string][] =>
  Object.entries(texts).flatMap(([key, value]) => (typeof value === 'string' ? [[prefix + key, value] as [string, string]] : flat(value, `${prefix}${key}.`)));
const files = readdirSync(`${folder}/en`);
const placeholders = (text: string) => [...text.matchAll(/{{\s*(\w+)/g)].map(([, name]) => name).toSorted();

it('has the same areas in both languages', () => {
  expect(readdirSync(`${folder}/nl`)).toEqual(files);
});

describe.each(files)('%s', (file) => {
  const english = flat(read('en', file));
  const dutch = new Map(flat(read('nl', file)));

  it('has the same keys in both languages', () => {
    expect([...dutch.keys()].toSorted()).toEqual(english.map(([key]) => key).toSorted());
  });

  it('fills in the same values in both languages', () => {
    for (const [key, text] of english) expect(placeholders(dutch.get(key) ?? ''), key).toEqual(placeholders(text));
  });

  it('leaves no text empty', () => {
    for (const [key, text] of [...english, ...dutch]) expect(text.trim(), key).not.toBe('');
  });
});

it('has every key that the source asks for by name', () => {
  const known = new Set(files.flatMap((file) => flat(read('en', file)).map(([key]) => `${file.replace('.json', '')}:${key}`)));
  const exists = (key: string) => known.has(key) || known.has(`${key}_other`);
  const missing: string[] = [];
  for (const file of readdirSync(source, { recursive: true, encoding: 'utf8' })) {
    if (!/\.tsx?$/.test(file) || file.includes('.test.')) continue;
    const text = readFileSync(`${source}/${file}`, 'utf8');
    const areas = new Set([...text.matchAll(/useTranslation\(\[?'(\w+)'/g)].map(([, area]) => area!));
    // A file without an area of its own reads `common`; one with several areas may use any of them.
    for (const [, key] of text.matchAll(/\bt\('([\w.:-]+)'/g)) {
      const full = key!.includes(':') ? [key!] : [...(areas.size > 0 ? areas : ['common']), ...(text.includes('useTranslation()') ? ['common'] : [])].map((area) => `${area}:${key}`);
      if (!full.some(exists)) missing.push(`${file}: ${key}`);
    }
  }
  expect(missing).toEqual([]);
});
