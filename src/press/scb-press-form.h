/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "scb-book.h"
#include "scb-month-entry.h"

G_BEGIN_DECLS

/*
 * The results of a month as a workbook (.xlsx) that branches without the application fill in with
 * any spreadsheet program: what the office keys in from paper ("Nhập nhanh tháng"), with choices
 * and checks in its cells. What comes back is looked through cell by cell before it is kept.
 */

/**
 * scb_press_make_form:
 * @organization: whose branches; 0: all of the book
 * @branch: the only one that it is for; 0: all
 * @period: the month
 *
 * What the book knows stands in its cells; what was recorded here or came with a package is locked.
 * Below each branch of its own form, and below all in the common one, are lines for further
 * sessions.
 *
 * Returns: (transfer full): the file
 */
GBytes *scb_press_make_form (
    ScbBook *book, gint64 organization, gint64 branch, const char *period, GError **error);

/** scb_press_is_form: whether @bytes are a form of a month, and not another workbook. */
gboolean scb_press_is_form (GBytes *bytes);

/** scb_press_name_form: (transfer full): what the file of the common form is called. */
char *scb_press_name_form (ScbBook *book, const char *period);

/**
 * scb_press_save_forms:
 * @folder: where each branch's form goes, under the branch's name; a file that is there already is
 * never written over
 *
 * Returns: how many; 0 with @error
 */
guint scb_press_save_forms (
    ScbBook *book, gint64 organization, const char *period, GFile *folder, GError **error);

/* A line of a form that came back. */
#define SCB_TYPE_FORM_ROW (scb_form_row_get_type ())
G_DECLARE_FINAL_TYPE (ScbFormRow, scb_form_row, SCB, FORM_ROW, GObject)

struct _ScbFormRow
{
  GObject parent_instance;

  char *branch_name;
  ScbMonthEntry *kept;    /* (nullable): as the book has it; NULL for an unknown branch */
  ScbMonthEntry *changed; /* (nullable): as the form says */
  char *news;             /* what would be kept, in the user's language; "" for nothing */
  char *remark;           /* (nullable): what asks for a second look */
  GPtrArray *faults;      /* char *: "C7: “31/9” is no day. …"; a line with one is not kept */
};

/* A form that came back. */
typedef struct
{
  char *period;
  GPtrArray *rows; /* ScbFormRow: those in which something stands */
  guint n_news;    /* without faults, with news */
  guint n_faults;  /* rows with faults */
} ScbForm;

/**
 * scb_press_read_form:
 * @bytes: the file
 *
 * Nothing is kept yet. An empty cell says nothing: it never takes away what the book has. Errors:
 * SCB_PACKAGE_ERROR_INVALID: no workbook, or no form of ours.
 *
 * Returns: (transfer full)
 */
ScbForm *scb_press_read_form (ScbBook *book, GBytes *bytes, GError **error);
void scb_form_free (ScbForm *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (ScbForm, scb_form_free)

/** scb_press_keep_form: keeps every line that has news and no fault, as one action, within
 * the running transaction or one of its own. */
gboolean scb_press_keep_form (ScbBook *book, ScbForm *form, GError **error);

G_END_DECLS
