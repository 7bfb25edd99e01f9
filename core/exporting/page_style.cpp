// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exporting/page_texts.h"

namespace desk::exporting {

namespace {

constexpr std::string_view styleSheet = R"css(
:root { color-scheme: light dark; --paper: #f6f7f9; --card: #ffffff; --ink: #1c2430; --soft: #5a6675;
  --line: #e1e5ea; --accent: #1f5f8b; --tint: #eaf2f8; }
@media (prefers-color-scheme: dark) {
  :root { --paper: #12161b; --card: #1a2027; --ink: #e4e8ed; --soft: #9aa6b4; --line: #2c343e;
    --accent: #7db8e0; --tint: #1c2b38; } }
* { box-sizing: border-box; }
html { -webkit-text-size-adjust: 100%; }
body { margin: 0; background: var(--paper); color: var(--ink); line-height: 1.55; font-size: 16px;
  font-family: system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "PingFang SC", "Microsoft YaHei",
  "Noto Sans CJK SC", sans-serif; }
main, header > div { max-width: 64rem; margin: 0 auto; padding: 0 24px; }
header { background: var(--card); border-bottom: 1px solid var(--line); border-top: 4px solid var(--accent); }
header > div { padding-top: 40px; padding-bottom: 32px; }
h1 { font-size: 2rem; line-height: 1.2; margin: 0 0 8px; font-weight: 650; letter-spacing: -0.01em; }
h2 { font-size: 1.3rem; line-height: 1.3; margin: 0 0 8px; font-weight: 620; }
p { margin: 0 0 12px; max-width: 46rem; }
a { color: var(--accent); text-underline-offset: 2px; }
.lead { color: var(--soft); font-size: 1.1rem; margin-bottom: 24px; }
.facts { display: grid; grid-template-columns: repeat(auto-fit, minmax(13rem, 1fr)); gap: 16px 24px; margin: 0; }
.facts dt, .about dt { color: var(--soft); font-size: .85rem; }
.facts dd, .about dd { margin: 0; overflow-wrap: anywhere; }
section > p:last-child { margin-bottom: 0; }
section, nav { background: var(--card); border: 1px solid var(--line); border-radius: 12px; padding: 24px;
  margin: 24px 0; }
nav ol { list-style: none; margin: 0; padding: 0; columns: 2 18rem; column-gap: 32px; }
nav li { break-inside: avoid; display: flex; justify-content: space-between; gap: 16px; padding: 4px 0; }
.count, .note { color: var(--soft); font-size: .9rem; }
.count { white-space: nowrap; font-variant-numeric: tabular-nums; }
.head { display: flex; flex-wrap: wrap; justify-content: space-between; align-items: baseline; gap: 0 16px; }
.about { display: grid; grid-template-columns: minmax(9rem, max-content) 1fr; gap: 6px 24px; margin: 8px 0 16px;
  padding: 14px 16px; background: var(--tint); border-radius: 8px; font-size: .95rem; }
.note { margin: 12px 0 0; }
.scroll { overflow-x: auto; margin: 0 -8px; }
table { border-collapse: collapse; width: 100%; font-size: .95rem; }
th, td { text-align: start; vertical-align: top; padding: 8px; border-bottom: 1px solid var(--line); }
th { color: var(--soft); font-weight: 500; font-size: .85rem; white-space: nowrap; }
td, .record dd, .withheld dd { overflow-wrap: anywhere; white-space: pre-wrap; font-variant-numeric: tabular-nums; }
tbody tr:last-child td { border-bottom: 0; }
td { min-width: 5rem; }
.record { border: 1px solid var(--line); border-radius: 8px; padding: 12px 16px; margin: 0 0 12px;
  break-inside: avoid; }
.record h3 { margin: 0 0 6px; font-size: .85rem; color: var(--soft); font-weight: 500; }
.record dl { display: grid; grid-template-columns: minmax(8rem, 14rem) 1fr; gap: 4px 24px; margin: 0; }
.record dt { color: var(--soft); font-size: .9rem; overflow-wrap: anywhere; }
.record dd { margin: 0; min-width: 0; }
.json { font-family: ui-monospace, "Cascadia Mono", Menlo, Consolas, monospace; font-size: .85rem; }
.empty { color: var(--soft); }
.withheld dt { font-weight: 550; margin-top: 12px; }
.withheld dd { margin: 2px 0 0; }
footer { color: var(--soft); font-size: .85rem; max-width: 64rem; margin: 0 auto; padding: 0 24px 48px; }
@media (max-width: 40rem) {
  main, header > div { padding-left: 16px; padding-right: 16px; }
  header > div { padding-top: 28px; padding-bottom: 24px; }
  section, nav { padding: 16px; border-radius: 10px; margin: 16px 0; }
  h1 { font-size: 1.6rem; }
  .about, .record dl { grid-template-columns: 1fr; gap: 0; }
  .about dd, .record dd { margin-bottom: 8px; }
}
@media print {
  :root { --paper: #fff; --card: #fff; --ink: #000; --soft: #444; --line: #bbb; --accent: #000; --tint: #fff; }
  body { font-size: 10.5pt; }
  main, header > div { max-width: none; padding-left: 0; padding-right: 0; }
  header { border-top: 0; }
  section, nav { border: 0; border-radius: 0; padding: 0; margin: 18pt 0; }
  .about { border: 1px solid var(--line); }
  .scroll { overflow: visible; }
  h2 { break-after: avoid; }
  tr { break-inside: avoid; }
  thead { display: table-header-group; }
}
)css";

} // namespace

std::string_view pageStyle()
{
    return styleSheet;
}

} // namespace desk::exporting
