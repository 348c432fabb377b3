/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How the names of an organization are shown and edited. */

#include "scb-config.h"

#include "scb-organization-kinds.h"

#include <glib/gi18n-lib.h>

#include "scb-book-sessions.h"
#include "scb-date-text.h"
#include "scb-date.h"
#include "scb-list-row.h"

static void
begin_spell (ScbRecord *record, ScbBook *book)
{
  g_autofree char *today = scb_date_today ();

  g_object_set (record, "since", today, NULL);
}

static char *
get_spell_title (ScbRecord *record, ScbBook *book)
{
  const char *name = SCB_ORGANIZATION_SPELL (record)->name;

  return g_strdup (name != NULL ? name : _("A new name"));
}

static char *
get_spell_subtitle (ScbRecord *record, ScbBook *book)
{
  ScbOrganizationSpell *spell = SCB_ORGANIZATION_SPELL (record);
  g_autofree char *since = scb_date_text_short (spell->since);
  g_autofree char *until = scb_date_text_short (spell->until);
  g_autofree char *parent = spell->parent != 0
                                ? scb_book_get_organization_name (book, spell->parent, spell->since)
                                : NULL;
  g_autofree char *span
      = g_strdup_printf ("%s – %s", since != NULL ? since : "…", until != NULL ? until : "…");

  return scb_list_row_join ((const char *const[]){ span, parent }, 2);
}

const ScbDataKind *
scb_organization_spell_data_kind (void)
{
  static const ScbFormField fields[] = {
    { .name = "name", .label = N_("Name of the organization"), .is_wide = TRUE },
    { .name = "committee_name", .label = N_("Name of its committee"), .is_wide = TRUE },
    { .name = "place", .label = N_("Place on papers") },
    { .name = "parent", .label = N_("Stands under"), .none = N_("Under none") },
    { .name = "since", .label = N_("Since") },
    { .name = "until", .label = N_("No longer since") },
  };
  static const ScbDataKind kind = {
    .get_type = scb_organization_spell_get_type,
    .fields = fields,
    .n_fields = G_N_ELEMENTS (fields),
    .insert_label = N_("Add name of organization"),
    .change_label = N_("Change name of organization"),
    .delete_label = N_("Delete name of organization"),
    .needed = N_("An organization needs a name."),
    .heading = N_("Names through time"),
    .add = N_("Add a name"),
    .empty = N_("No name is known."),
    .owner = "organization",
    .begin = begin_spell,
    .get_title = get_spell_title,
    .get_subtitle = get_spell_subtitle,
  };

  return &kind;
}
