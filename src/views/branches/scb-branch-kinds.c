/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How a branch's data are shown and edited. */

#include "scb-config.h"

#include "scb-branch-kinds.h"

#include <glib/gi18n-lib.h>

#include "scb-date-text.h"
#include "scb-date.h"
#include "scb-labels.h"

static const char *
kind_label (int value)
{
  return scb_branch_kind_label (value);
}

static char *
refuse_branch (ScbRecord *changed)
{
  gint64 day = SCB_BRANCH (changed)->session_day;

  if (day == SCB_UNKNOWN || (day >= 1 && day <= 31))
    return NULL;
  return g_strdup (_("The session day is a day of the month, 1 to 31."));
}

const ScbDataKind *
scb_branch_data_kind (void)
{
  static const ScbFormField fields[] = {
    { .name = "kind", .label = N_("Kind"), .value_label = kind_label },
    { .name = "code", .label = N_("Code on papers") },
    { .name = "formed_on", .label = N_("Formed on") },
    { .name = "session_day", .label = N_("Fixed session day of the month") },
    { .name = "minimum_minutes", .label = N_("Shortest session in minutes") },
    { .name = "note", .label = N_("Note") },
  };
  static const ScbDataKind kind = {
    .get_type = scb_branch_get_type,
    .fields = fields,
    .n_fields = G_N_ELEMENTS (fields),
    .insert_label = N_("Add branch"),
    .change_label = N_("Change branch"),
    .needed = N_("A branch needs its kind."),
    .refuse = refuse_branch,
  };

  return &kind;
}

const ScbDataKind *
scb_branch_spell_data_kind (void)
{
  static const ScbFormField fields[] = {
    { .name = "name", .label = N_("Name of the branch"), .is_wide = TRUE },
    { .name = "organization", .label = N_("Belongs to") },
  };
  static const ScbDataKind kind = {
    .get_type = scb_branch_spell_get_type,
    .fields = fields,
    .n_fields = G_N_ELEMENTS (fields),
    .insert_label = N_("Add branch"),
    .change_label = N_("Change branch"),
    .needed = N_("A branch needs its name, and an organization it belongs to."),
  };

  return &kind;
}

/* ---- terms ---- */

static void
begin_term (ScbRecord *record, ScbBook *book)
{
  g_autofree char *today = scb_date_today ();

  g_object_set (record, "since", today, NULL);
}

static char *
get_term_title (ScbRecord *record, ScbBook *book)
{
  const char *name = SCB_TERM (record)->name;

  return g_strdup (name != NULL ? name : _("A New Term"));
}

static char *
get_term_subtitle (ScbRecord *record, ScbBook *book)
{
  ScbTerm *term = SCB_TERM (record);
  g_autofree char *since = scb_date_text_short (term->since);
  g_autofree char *until = scb_date_text_short (term->until);

  return g_strdup_printf ("%s – %s", since != NULL ? since : "…", until != NULL ? until : "…");
}

const ScbDataKind *
scb_term_data_kind (void)
{
  static const ScbFormField fields[] = {
    { .name = "name", .label = N_("Name of the term") },
    { .name = "since", .label = N_("Runs from") },
    { .name = "until", .label = N_("No longer since") },
    { .name = "congress_on", .label = N_("Day of the congress") },
  };
  static const ScbDataKind kind = {
    .get_type = scb_term_get_type,
    .fields = fields,
    .n_fields = G_N_ELEMENTS (fields),
    .insert_label = N_("Add term"),
    .change_label = N_("Change term"),
    .delete_label = N_("Delete term"),
    .needed = N_("A term needs its name and its first day."),
    .heading = N_("Terms"),
    .add = N_("Add a term of the past"),
    .empty = N_("No term of this branch is known."),
    .owner = "branch",
    .begin = begin_term,
    .get_title = get_term_title,
    .get_subtitle = get_term_subtitle,
  };

  return &kind;
}

/* ---- spells ---- */

/* Whether @a tells more of @day than @b. */
static gboolean
is_better (ScbBranchSpell *a, ScbBranchSpell *b, const char *day)
{
  gboolean holds_a = scb_date_in_span (day, a->since, a->until);
  gboolean holds_b = scb_date_in_span (day, b->since, b->until);

  return holds_a != holds_b ? holds_a : g_strcmp0 (a->since, b->since) > 0;
}

ScbBranchSpell *
scb_branch_find_spell (ScbBook *book, gint64 branch, const char *day, GError **error)
{
  g_autoptr (GPtrArray) spells
      = scb_book_list (book, SCB_TYPE_BRANCH_SPELL, "branch", branch, error);
  ScbBranchSpell *found = NULL;

  for (guint i = 0; spells != NULL && i < spells->len; i++)
    if (found == NULL || is_better (spells->pdata[i], found, day))
      found = spells->pdata[i];
  return found != NULL ? g_object_ref (found) : NULL;
}
