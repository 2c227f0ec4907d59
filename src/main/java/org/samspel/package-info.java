/**
 * Samspel: a dissemination portal that serves articles, reports and files in Swedish, Norwegian and
 * English from a folder of Markdown.
 *
 * <p>Owns: start-up, wiring, settings, health. Nobody uses it.
 *
 * <p>From Markdown file to page, one package a step:
 *
 * <pre>
 * content     a folder on disk        → Revision of SourceFiles   (safe paths, history in git)
 * remote      a git repository       → changes to the content, and back
 * metadata    YAML                    → typed values | Problem
 * entries     bundle of files         → Work with translations
 * translations works                   → which are behind their source
 * markdown    Markdown, BibTeX        → clean trees of HTML
 * rendering   body of an entry        → SafeHtml, headings, links
 * documents   folders and files       → Library
 * extraction  a file                  → its text, page by page    (in a process of its own)
 * analysis    text                    → terms of each language
 * search      works and texts         → index → Results
 * publishing  Revision                → Site                      (one atomic swap)
 * exchange    Work | Document         → Publication, references, metadata
 * archives    files of a page         → Archive                   (a ZIP made while it is sent)
 * previews    Document                → Preview                   (what of it is safe to show)
 * pages       Site + address          → view of one page
 * themes      view                    → HTML
 * inspection  a file from outside     → Objection, or none
 * uploads     files of staff          → StagedFile             (in quarantine until accepted)
 * mail        words for one person    → Letter                    (checked addresses, fixed headers)
 * delivery    Letter                  → a mail server's answer
 * outbox      Letter in a transaction → sent, whatever happens
 * web, api    HTTP
 * catalogue   Site                → records for programs
 * openapi     questions           → OpenAPI 3.1
 * writing     what programs send      → Change             (by way of editing)
 * webhooks    Site                → signed messages to programs elsewhere
 * copying     Site                → a folder of plain files
 * access      who is staff            → Session
 * staff       pages of the staff over HTTP
 * filing      folders, history, problems → Change             (by way of editing)
 * </pre>
 *
 * <p>Glossary. <b>Work</b>: one folder of content with its translations. <b>Entry</b>: one
 * translation of a work. <b>Document</b>: a file a reader can download. <b>Folder</b>: a folder of
 * documents visitors browse. <b>Revision</b>: all files of the content at one moment. <b>Site</b>:
 * everything a reader can reach, built from one revision. <b>Problem</b>: an author's mistake, with
 * place and remedy. <b>Theme</b>: the layouts, messages and assets that make HTML of a view.
 */
@NullMarked
package org.samspel;

import org.jspecify.annotations.NullMarked;
