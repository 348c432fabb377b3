/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "scb-book.h"

G_BEGIN_DECLS

/* One call for command line and window: which paper, of what, from which book → the bytes of a PDF.
 */

/* What a paper is made from. */
typedef enum
{
  SCB_PAPER_OF_SESSION,
  SCB_PAPER_OF_MONTH, /* of an organization */
  SCB_PAPER_OF_YEAR,  /* the year of the month that is asked for */
  SCB_PAPER_OF_BRANCH, /* at the end of the month that is asked for, or today */
  SCB_PAPER_OF_BRANCH_YEAR, /* of a branch, in the year of the month that is asked for */
  SCB_PAPER_OF_ROLL,   /* the members of a branch on a day */
  SCB_PAPER_OF_DAY,   /* what is open on a day: of a branch, of an organization, of a person */
} ScbPaperSource;

typedef struct
{
  const char *id;    /* word of the command line: "minutes" */
  const char *label; /* msgid for the screen: "Minutes" */
  ScbPaperSource source;
} ScbPaperInfo;

/** scb_press_papers: (transfer none): all papers, in the order in which they are offered. */
const ScbPaperInfo *scb_press_papers (guint *n_papers);
/** scb_press_find_paper: (transfer none) (nullable) */
const ScbPaperInfo *scb_press_find_paper (const char *id);

typedef struct
{
  const char *paper;   /* id of a paper */
  gint64 session;      /* 0 for a blank form */
  const char *day;     /* (nullable): of a roll or a paper of a day; NULL: today */
  const guint *columns; /* (nullable): of a roll: ScbMemberColumn, in order; NULL: the usual ones */
  guint n_columns;
  gint64 visit;        /* of a visit sheet: that visit alone, also one whose session the book has not */
  gint64 branch;       /* of a paper of a branch or of a day; of a blank form: whose heading it gets;
                          0: none */
  const char *period;  /* (nullable): of a blank form; of a paper of a month or year, its month */
  gint64 organization; /* of a paper of a month; 0: whose office keeps the book; of a paper of a
                          day; 0: the whole book */
  gint64 member;       /* of a paper of a day: whose tasks; 0: everybody's */
  gboolean landscape;  /* of a paper of a month: the sheet lies on its side */
  gboolean blank;      /* the form, for the pen */
  gboolean with_draft; /* also as an editable text */
  /* (nullable): is asked between the parts of a bound book */
  GCancellable *cancellable;
  /* (nullable): told in the calling thread how far a bound book is */
  void (*progress) (guint done, guint of, gpointer data);
  gpointer progress_data;
  const guint *items; /* (nullable): of an extract: positions in the agenda, from 0; NULL for all */
  guint n_items;
} ScbPressJob;

typedef struct
{
  GBytes *pdf;
  GBytes *draft; /* (nullable): the same, marked “bản thảo”, for Word and LibreOffice (.docx) */
  char *title;
  char *file_name; /* to suggest: "bien-ban-thon-xom-moi-2020-09-03.pdf" */
  guint n_pages;
  char **warnings; /* sentences; empty where all is well */
} ScbPrint;

void scb_print_free (ScbPrint *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (ScbPrint, scb_print_free)

/**
 * scb_press_print:
 * @book: any book; in a worker one of its own (scb_book_open_reader())
 *
 * Returns: (transfer full): the print; NULL with @error: SCB_PRESS_ERROR, or what book, rules,
 * document or painter say
 */
ScbPrint *scb_press_print (ScbBook *book, const ScbPressJob *job, GError **error);

/** scb_press_print_async: the same in a worker, on a reader of its own; @job is copied. Its progress
 * is told in the thread that called. */
void scb_press_print_async (ScbBook *book,
                            const ScbPressJob *job,
                            GCancellable *cancellable,
                            GAsyncReadyCallback callback,
                            gpointer user_data);
ScbPrint *scb_press_print_finish (GAsyncResult *result, GError **error);

/** scb_press_make_follow_up_workbook: (transfer full): the tables of “follow-up” as one for
 * spreadsheet programs (.xlsx). */
GBytes *scb_press_make_follow_up_workbook (ScbBook *book, const ScbPressJob *job, GError **error);

#define SCB_PRESS_ERROR (scb_press_error_quark ())
GQuark scb_press_error_quark (void);
typedef enum
{
  SCB_PRESS_ERROR_UNKNOWN_PAPER,
  SCB_PRESS_ERROR_NO_SUBJECT, /* a paper of a session without a session, of a month without one … */
} ScbPressError;

G_END_DECLS
