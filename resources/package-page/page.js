
// SPDX-License-Identifier: GPL-3.0-or-later
// Opens the package that this page holds. How it is sealed: core/exporting/sealed_page.h and
// https://c2sp.org/chunked-encryption. Nothing of the data becomes markup: all of it is set as text.
"use strict";

const chunkSize = 16384, tagSize = 16, prefixSize = 56, rowsAtOnce = 50, mostColumns = 6;
const context = "rightsdesk.page.v1";
const numberMark = "\uFFFF"; // before numbers that were turned into texts to keep their spelling
const utf8 = new TextEncoder();
let words;

const byId = id => document.getElementById(id);
const embedded = id => JSON.parse(byId(id).textContent);

/** What went wrong, as the name of a word. */
class Trouble extends Error {}

// ---- Unsealing

function joined(...parts) {
  const out = new Uint8Array(parts.reduce((size, part) => size + part.length, 0));
  let at = 0;
  for (const part of parts) {
    out.set(part, at);
    at += part.length;
  }
  return out;
}

function fromBase64(text) {
  const raw = atob(text);
  const out = new Uint8Array(raw.length);
  for (let i = 0; i < raw.length; ++i)
    out[i] = raw.charCodeAt(i);
  return out;
}

/** The sealed stream, out of the blocks of the page. */
class Blocks {
  constructor() {
    this.blocks = document.querySelectorAll('script[type="application/octet-stream"]');
    this.next = 0;
    this.bytes = new Uint8Array(0);
  }
  get part() { return this.next / this.blocks.length; }
  /** Up to `size` bytes; fewer at the end only. */
  take(size) {
    while (this.bytes.length < size && this.next < this.blocks.length)
      this.bytes = joined(this.bytes, fromBase64(this.blocks[this.next++].textContent));
    const out = this.bytes.subarray(0, size);
    this.bytes = this.bytes.subarray(out.length);
    return out;
  }
}

/** Made-up letters and digits are taken however they were typed: small, in one piece, O for 0, I or L for 1. */
function tidied(typed) {
  const plain = typed.toUpperCase().replace(/[\s\u2010-\u2015-]/g, "").replace(/O/g, "0").replace(/[IL]/g, "1");
  return /^[0-9A-HJKMNP-TV-Z]{25}$/.test(plain) ? plain.match(/.{5}/g).join("-") : typed.trim();
}

async function keyOf(passphrase, seal) {
  const material = await crypto.subtle.importKey("raw", utf8.encode(passphrase), "PBKDF2", false, ["deriveBits"]);
  const derivation = {name: "PBKDF2", hash: "SHA-512", salt: fromBase64(seal.salt), iterations: seal.iterations};
  return crypto.subtle.deriveBits(derivation, material, 256);
}

/** HKDF-Expand (RFC 5869) with SHA-512, the 76 bytes that a stream needs. */
async function streamKeys(key, salt) {
  const info = joined(utf8.encode("c2sp.org/chunked-encryption@v1+AEAD_AES_256_GCM\0"), salt, utf8.encode(context));
  const mac = await crypto.subtle.importKey("raw", key, {name: "HMAC", hash: "SHA-512"}, false, ["sign"]);
  const sign = bytes => crypto.subtle.sign("HMAC", mac, bytes).then(tag => new Uint8Array(tag));
  const first = await sign(joined(info, [1]));
  const all = joined(first, await sign(joined(first, info, [2])));
  const cipher = await crypto.subtle.importKey("raw", all.subarray(0, 32), "AES-GCM", false, ["decrypt"]);
  return {cipher, nonce: all.subarray(32, 44), commitment: all.subarray(44, 76)};
}

function nonceOf(base, number) {
  const out = base.slice();
  for (let i = 11; number > 0; --i, number = Math.floor(number / 256))
    out[i] ^= number % 256;
  return out;
}

/** The ZIP file that the page holds. Every chunk is authenticated in its place, and so is the end. */
async function unsealed(passphrase, progress) {
  const blocks = new Blocks();
  const prefix = blocks.take(prefixSize);
  if (prefix.length < prefixSize)
    throw new Trouble("incomplete");
  const keys = await streamKeys(await keyOf(passphrase, embedded("seal")), prefix.slice(0, 24));
  if (keys.commitment.some((byte, i) => byte !== prefix[24 + i]))
    throw new Trouble("wrongPassphrase");
  const parts = [];
  for (let number = 0;; ++number) {
    const sealed = blocks.take(chunkSize + tagSize);
    if (sealed.length < tagSize)
      throw new Trouble("incomplete");
    const parameters = {name: "AES-GCM", iv: nonceOf(keys.nonce, number), tagLength: 8 * tagSize};
    parts.push(await crypto.subtle.decrypt(parameters, keys.cipher, sealed).catch(() => {
      throw new Trouble("changed");
    }));
    if (sealed.length < chunkSize + tagSize)
      return new Blob(parts);
    if (parts.length === 64)
      parts.splice(0, 64, new Blob(parts)); // the browser may put it aside
    progress(blocks.part);
  }
}

// ---- The files inside

/** The entries of a ZIP file as packages have it: no comments, no extra fields, 32-bit sizes. */
async function filesOf(zip) {
  const view = async (from, to) => new DataView(await zip.slice(from, to).arrayBuffer());
  const end = await view(zip.size - 22);
  const directory = end.getUint32(16, true);
  const heads = await view(directory, directory + end.getUint32(12, true));
  const files = new Map();
  for (let at = 0; at < heads.byteLength;) {
    const name = new TextDecoder().decode(new Uint8Array(heads.buffer, at + 46, heads.getUint16(at + 28, true)));
    const from = heads.getUint32(at + 42, true) + 30 + name.length;
    const packed = zip.slice(from, from + heads.getUint32(at + 20, true));
    files.set(name, {name, size: heads.getUint32(at + 24, true), packed});
    at += 46 + name.length;
  }
  return files;
}

function unpacked(file) {
  return new Response(file.packed.stream().pipeThrough(new DecompressionStream("deflate-raw")));
}

/** JSON whose numbers keep the spelling that they have in the file. */
function exactly(text) {
  const numbers = /"(?:[^"\\]|\\.)*"|-?\d[\d.eE+-]*/g;
  return JSON.parse(text.replace(numbers, part => part[0] === '"' ? part : JSON.stringify(numberMark + part)));
}

async function readJson(files, name) {
  const file = files.get(name);
  return file ? exactly(await unpacked(file).text()) : null;
}

/** A value of a record as text. */
function shown(value) {
  if (value === null || value === undefined)
    return "–";
  if (typeof value === "object")
    return JSON.stringify(value, null, 1).replace(new RegExp(`"${numberMark}([^"]*)"`, "g"), "$1");
  return String(value).startsWith(numberMark) ? value.slice(1) : String(value);
}

const numberIn = value => Number(shown(value));

// ---- The page

function element(name, text, parent, attributes = {}) {
  const out = document.createElement(name);
  if (text !== null)
    out.textContent = text;
  for (const [key, value] of Object.entries(attributes))
    out.setAttribute(key, value);
  parent?.append(out);
  return out;
}

const fill = (text, value) => text.replace("{0}", () => value);
const countText = count => count === 1 ? words.oneRecord : fill(words.manyRecords, count.toLocaleString(words.lang));
const sizeText = size => size < 1e4 ? `${size} B` : size < 1e6 ? `${Math.round(size / 1e3)} kB` : `${(size / 1e6).toFixed(1)} MB`;

function say(text, bad = false) {
  const status = byId("status");
  status.textContent = text;
  status.hidden = text === "";
  status.classList.toggle("bad", bad);
}

function term(list, name, text) {
  element("dt", name, list, {dir: "auto"});
  element("dd", text, list, {dir: "auto"});
}

function button(text, parent, act) {
  element("button", text, parent, {type: "button"}).addEventListener("click", act);
}

async function save(name, bytes) {
  const link = element("a", "", null, {download: name.replaceAll("/", "-")});
  link.href = URL.createObjectURL(new Blob([bytes], {type: "application/octet-stream"}));
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60000);
}

/** Rows with few columns as a table, others as a list each. */
function recordsInto(parent, data) {
  const known = new Map(data.fields.map(field => [field.id, field.label]));
  for (const record of data.records)
    for (const name of Object.keys(record))
      if (!known.has(name))
        known.set(name, name);
  const asTable = known.size <= mostColumns;
  const place = element(asTable ? "table" : "div", null, parent);
  if (asTable) {
    const head = element("tr", null, element("thead", null, place));
    for (const label of known.values())
      element("th", label, head, {scope: "col", dir: "auto"});
  }
  const body = asTable ? element("tbody", null, place) : place;
  const row = record => {
    const line = element("tr", null, body);
    for (const [name, label] of known)
      element("td", shown(record[name]), line, {dir: "auto", "data-label": label});
  };
  const card = (record, number) => {
    const box = element("div", null, body, {class: "record"});
    element("h3", fill(words.recordNumber, number + 1), box);
    const list = element("dl", null, box);
    for (const [name, label] of known)
      if (Object.hasOwn(record, name))
        term(list, label, shown(record[name]));
  };
  let next = 0;
  const more = element("div", null, parent, {class: "more"});
  const on = () => {
    for (const end = Math.min(next + rowsAtOnce, data.records.length); next < end; ++next)
      (asTable ? row : card)(data.records[next], next);
    more.replaceChildren();
    if (next < data.records.length) {
      element("p", fill(words.shownSoFar, next).replace("{1}", data.records.length), more, {class: "note"});
      button(words.showMore, more, on);
    }
  };
  on();
}

function categoryInto(parent, files, resource, open) {
  const box = element("details", null, parent, {class: "card", id: `c-${resource.name}`});
  const title = element("summary", null, box);
  element("span", resource.title, title, {dir: "auto"});
  const records = numberIn(resource.records);
  element("span", countText(records), title, {class: "count"});
  const fillIn = async () => {
    if (resource.description)
      element("p", resource.description, box, {dir: "auto"});
    const about = element("dl", null, box, {class: "about"});
    term(about, words.usedFor, resource.purposes.join(" · ") || words.noPurposes);
    term(about, words.receivedBy, resource.recipients.join(" · ") || words.noRecipients);
    for (const provenance of ["provided", "observed", "inferred"]) {
      const fields = resource.schema.fields.filter(field => field.provenance === provenance);
      if (fields.length > 0)
        term(about, words[provenance], fields.map(field => field.title).join(" · "));
    }
    if (records === 0)
      element("p", words.noRecords, box, {class: "note"});
    else
      recordsInto(box, await readJson(files, resource.path));
  };
  box.addEventListener("toggle", fillIn, {once: true});
  box.open = open;
}

function withheldInto(parent, withheld, resources) {
  const box = element("section", null, parent, {class: "card", id: "withheld"});
  element("h2", words.withheldHeading, box);
  element("p", withheld.length > 0 ? words.withheldLead : words.withheldNothing, box);
  const list = element("dl", null, box);
  for (const each of withheld) {
    const resource = resources.find(one => one.name === `${each.category}.json`);
    const field = resource?.schema.fields.find(one => one.name === each.field);
    const what = each.field ? field?.title ?? each.field : words.whole;
    term(list, `${resource?.title ?? each.category}: ${what} (${countText(numberIn(each.records))})`,
         each.explanation || each.reason);
  }
}

function filesInto(parent, files, zip, reference) {
  const box = element("section", null, parent, {class: "card", id: "files"});
  element("h2", words.filesHeading, box);
  element("p", words.filesLead, box);
  const list = element("ul", null, box, {class: "files"});
  for (const file of files.values()) {
    const line = element("li", null, list);
    element("code", file.name, line);
    element("span", sizeText(file.size), line, {class: "count"});
    button(words.save, line, async () => save(file.name, await unpacked(file).blob()));
  }
  button(words.saveAll, box, () => save(`${reference}.zip`, zip));
}

function letterInto(parent, file) {
  const box = element("section", null, parent, {class: "card", id: "letter"});
  element("h2", words.letterHeading, box);
  element("p", words.letterLead, box);
  button(words.letterSave, box, async () => save(file.name, await unpacked(file).blob()));
}

async function show(zip) {
  const files = await filesOf(zip);
  const manifest = await readJson(files, "manifest.json");
  const description = await readJson(files, "datapackage.json");
  const {withheld} = await readJson(files, "withheld.json");
  byId("title").textContent = fill(words.yourDataAt, manifest.platform.name);
  byId("lead").textContent = words.openLead;
  const facts = byId("facts");
  const fact = (name, text) => term(element("div", null, facts), name, text);
  fact(words.reference, manifest.reference);
  fact(words.made, new Date(manifest.created).toLocaleString(words.lang));
  fact(words.policyVersion, manifest.policyVersion);
  facts.hidden = false;
  byId("form").remove();
  for (const block of document.querySelectorAll('script[type="application/octet-stream"]'))
    block.remove();
  say("");
  const content = byId("content");
  const resources = description.resources.filter(resource => resource.name.endsWith(".json"));
  if (files.has("letter.pdf"))
    letterInto(content, files.get("letter.pdf"));
  resources.forEach((resource, i) => categoryInto(content, files, resource, i === 0));
  withheldInto(content, withheld, resources);
  filesInto(content, files, zip, manifest.reference);
  button(words.close, content, () => location.reload());
  byId("title").setAttribute("tabindex", "-1");
  byId("title").focus();
}

async function open(event) {
  event.preventDefault();
  byId("open").disabled = true;
  say(words.opening);
  try {
    const progress = part => say(`${words.opening} ${Math.floor(100 * part)} %`);
    await show(await unsealed(tidied(byId("passphrase").value), progress));
  } catch (trouble) {
    say(words[trouble instanceof Trouble ? trouble.message : "cannotShow"], true);
    byId("open").disabled = false;
    byId("passphrase").focus();
  }
}

document.addEventListener("DOMContentLoaded", () => {
  if (!byId("end"))
    return say(byId("words") ? embedded("words").incomplete : "✗", true);
  words = embedded("words");
  if (!window.crypto?.subtle || typeof DecompressionStream === "undefined")
    return say(words.tooOld, true);
  byId("form").hidden = false;
  byId("form").addEventListener("submit", open);
  byId("passphrase").focus();
});
