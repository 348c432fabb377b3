/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "scb-attendance-count.h"
#include "scb-document.h"
#include "scb-paper.h"
#include "scb-phrases.h"

G_BEGIN_DECLS

/* Above and below an empty cell in pt: rows of 11 mm hold two lines of handwriting. */
#define SCB_PAPER_PEN_PAD 8

/* What all papers are written with: the document, the styles of the rule set, the phrases, the
 * numbers of the session. */
struct _ScbPaper
{
  ScbDocument *document; /* not owned */
  ScbDossier *dossier;
  const ScbRules *rules;
  ScbPhrases *phrases; /* owned */
  ScbPaperForm form;
  ScbAttendanceCount count; /* all unknown in a blank form */

  ScbParagraphStyle body;    /* justified, first line indented */
  ScbParagraphStyle heading; /* bold, kept with what follows */
  ScbParagraphStyle title;   /* centred bold capitals */
  ScbParagraphStyle subject; /* centred bold */
  ScbParagraphStyle column;  /* a line of a head or of signatures */
  ScbTableStyle table;
};
typedef struct _ScbPaper ScbPaper;

gboolean scb_paper_init (ScbPaper *self,
                         ScbDocument *document,
                         ScbDossier *dossier,
                         const ScbRules *rules,
                         ScbPaperForm form,
                         GError **error);
void scb_paper_clear (ScbPaper *self);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (ScbPaper, scb_paper_clear)

/** scb_paper_sheet: the sheet of the rule set. */
ScbSheet scb_paper_sheet (const ScbRules *rules);

gboolean scb_paper_is_blank (ScbPaper *self);

/** scb_paper_add: a body paragraph of plain text; user's text is glued. */
void scb_paper_add (ScbPaper *self, const char *text);
/** scb_paper_add_heading: a heading, and a bookmark of @level. */
void scb_paper_add_heading (ScbPaper *self, int level, const char *text);
/** scb_paper_add_numbered: "1. text", counting *@number up. */
void scb_paper_add_numbered (ScbPaper *self, guint *number, const char *text);
/** scb_paper_add_caption: "2. Phân công:", numbered as above, on the page of what it announces. */
void scb_paper_add_caption (ScbPaper *self, guint *number, const char *text);
/** scb_paper_add_dots: lines of dots for the pen. */
void scb_paper_add_dots (ScbPaper *self, int lines);
/** scb_paper_add_row: a row of a table, its @n_cells texts (nullable elements) glued. */
void scb_paper_add_row (ScbPaper *self, ScbTable *table, const char *const *cells, guint n_cells);

/* Values as they stand on paper; NULL is unknown and becomes dots. (transfer full) */
char *scb_paper_count (gint64 value);   /* "05", "12"; "0" */
char *scb_paper_percent (double share); /* "90,5" */
char *scb_paper_points (double value);

/** scb_paper_sentence: (transfer full) (nullable): a user's text as the end of a sentence: with a
 * full stop unless it brings its own mark. */
char *scb_paper_sentence (const char *text);
/** scb_paper_clause: (transfer full) (nullable): a user's text inside a sentence: without a full
 * stop at its end. */
char *scb_paper_clause (const char *text);

/** scb_paper_person: (transfer full) (nullable): name of a member, or the free name where there is
 * none. Members of one name who are both named in the session are told apart by the year of their
 * birth: "Nông Văn Được (sinh năm 1960)". */
char *scb_paper_person (ScbPaper *self, gint64 member, const char *name);
/** scb_paper_person_noted: the same where a note in brackets follows: two pairs of brackets would
 * stand side by side. */
char *scb_paper_person_noted (ScbPaper *self, gint64 member, const char *name);

/** scb_paper_dated: whether a line is printed, dots or off: the session's own switch, else the
 * setting, else printed. */
ScbLineSwitch scb_paper_switch (ScbPaper *self, ScbLineSwitch own, const char *setting);

/* ---- heads and signatures ---- */

/** scb_paper_add_head: the two columns at the top. @number (nullable): the whole line "Số
 * 07-BB/CB"; @place_date (nullable): the same. */
void scb_paper_add_head (ScbPaper *self, const char *number, const char *place_date);
/** scb_paper_place_date: (transfer full): "Lương Mông, ngày 03 tháng 9 năm 2020"; dots where
 * unknown. */
char *scb_paper_place_date (ScbPaper *self, const char *day);
/** scb_paper_add_title: type and subject of the document, and the short rule. */
void scb_paper_add_title (ScbPaper *self, const char *type, const char *subject);

/* One of the two signatures; lines of office may be NULL. */
typedef struct
{
  const char *on_behalf; /* "T/M CHI BỘ" */
  const char *office;    /* "BÍ THƯ", "THƯ KÝ" */
  gboolean office_bold;
  const char *name; /* (nullable) */
} ScbPaperSignature;

/** scb_paper_add_signatures: @left (nullable). */
void scb_paper_add_signatures (ScbPaper *self,
                               const ScbPaperSignature *left,
                               const ScbPaperSignature *right);

/** scb_paper_add_recipients: "Nơi nhận" on the left, a line of @recipients (nullable) each, and the
 * signature on the right. */
void
scb_paper_add_recipients (ScbPaper *self, const char *recipients, const ScbPaperSignature *right);

/** scb_paper_branch_secretary: (nullable): the name of who among those named in the session was the
 * branch's secretary on its day. */
const char *scb_paper_branch_secretary (ScbPaper *self);

/** scb_paper_add_branch_signature: the branch's secretary signs on behalf of the branch, or of its
 * committee where the setting "tm-line" is "committee". The name is that of who among those named
 * in the session held the post on its day; dots where nobody is known to. */
void scb_paper_add_branch_signature (ScbPaper *self);
/** scb_paper_add_branch_foot: the same, with "Nơi nhận" on the left. */
void scb_paper_add_branch_foot (ScbPaper *self, const char *recipients);

G_END_DECLS
