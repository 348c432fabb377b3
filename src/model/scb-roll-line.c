/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A line of a list of members. */

#include "scb-config.h"

#include "scb-roll-line.h"

#include <glib/gi18n-lib.h>

static const struct
{
  const char *nick;
  const char *label;
  gboolean is_usual;
} columns[SCB_N_MEMBER_COLUMNS] = {
  [SCB_MEMBER_COLUMN_GENDER] = { "gender", N_("Gender"), FALSE },
  [SCB_MEMBER_COLUMN_BORN] = { "born", N_("Born on"), TRUE },
  [SCB_MEMBER_COLUMN_ETHNICITY] = { "ethnicity", N_("Ethnic group"), FALSE },
  [SCB_MEMBER_COLUMN_CARD] = { "card", N_("Number of the party card"), TRUE },
  [SCB_MEMBER_COLUMN_ADMITTED] = { "admitted", N_("Admitted to the party on"), TRUE },
  [SCB_MEMBER_COLUMN_OFFICIAL] = { "official", N_("Official member since"), TRUE },
  [SCB_MEMBER_COLUMN_STANDING] = { "standing", N_("As what"), TRUE },
  [SCB_MEMBER_COLUMN_POSTS] = { "posts", N_("Posts"), TRUE },
  [SCB_MEMBER_COLUMN_SINCE] = { "since", N_("In the branch since"), FALSE },
  [SCB_MEMBER_COLUMN_OCCUPATION] = { "occupation", N_("Occupation"), FALSE },
  [SCB_MEMBER_COLUMN_ADDRESS] = { "address", N_("Address"), FALSE },
  [SCB_MEMBER_COLUMN_PHONE] = { "phone", N_("Telephone"), FALSE },
};

const char *
scb_member_column_nick (ScbMemberColumn column)
{
  return columns[column].nick;
}

const char *
scb_member_column_label (ScbMemberColumn column)
{
  return _(columns[column].label);
}

gboolean
scb_member_column_is_usual (ScbMemberColumn column)
{
  return columns[column].is_usual;
}

gboolean
scb_member_column_from_nick (const char *nick, ScbMemberColumn *column)
{
  for (guint i = 0; i < G_N_ELEMENTS (columns); i++)
    if (g_strcmp0 (nick, columns[i].nick) == 0)
      {
        *column = i;
        return TRUE;
      }
  return FALSE;
}

const char *
scb_roll_line_get_text (const ScbRollLine *self, ScbMemberColumn column)
{
  switch (column)
    {
    case SCB_MEMBER_COLUMN_BORN:
      return self->member->born_on;
    case SCB_MEMBER_COLUMN_ETHNICITY:
      return self->member->ethnicity;
    case SCB_MEMBER_COLUMN_CARD:
      return self->member->card_number;
    case SCB_MEMBER_COLUMN_ADMITTED:
      return self->member->admitted_on;
    case SCB_MEMBER_COLUMN_OFFICIAL:
      return self->member->official_on;
    case SCB_MEMBER_COLUMN_POSTS:
      return self->posts;
    case SCB_MEMBER_COLUMN_SINCE:
      return self->since;
    case SCB_MEMBER_COLUMN_OCCUPATION:
      return self->member->occupation;
    case SCB_MEMBER_COLUMN_ADDRESS:
      return self->member->address;
    case SCB_MEMBER_COLUMN_PHONE:
      return self->member->phone;
    default:
      return NULL;
    }
}

void
scb_roll_line_free (ScbRollLine *self)
{
  g_clear_object (&self->member);
  g_free (self->posts);
  g_free (self->since);
  g_free (self);
}
