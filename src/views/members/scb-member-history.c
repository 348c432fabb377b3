/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Everything dated of one member. */

#include "scb-config.h"

#include "scb-member-history.h"

#include "scb-book-sessions.h"

static char *
name_branch (gint64 branch, const char *day, gpointer user_data)
{
  return scb_book_get_branch_name (user_data, branch, day);
}

static GPtrArray *
list_of (ScbBook *book, GType type, gint64 member, GError **error)
{
  return member != 0 ? scb_book_list (book, type, "member", member, error)
                     : g_ptr_array_new_with_free_func (g_object_unref);
}

ScbMemberHistory *
scb_member_history_load (ScbBook *book, gint64 member, const char *name, GError **error)
{
  g_autoptr (ScbMemberHistory) self = g_new0 (ScbMemberHistory, 1);

  self->name_branch = name_branch;
  self->name_data = book;
  self->member = member != 0 ? scb_book_get (book, SCB_TYPE_MEMBER, member, error)
                             : g_object_new (SCB_TYPE_MEMBER, "full-name", name, NULL);
  if (self->member != NULL)
    self->memberships = list_of (book, SCB_TYPE_MEMBERSHIP, member, error);
  if (self->memberships != NULL)
    self->exemptions = list_of (book, SCB_TYPE_EXEMPTION, member, error);
  if (self->exemptions != NULL)
    self->posts = list_of (book, SCB_TYPE_POST, member, error);
  return self->posts != NULL ? g_steal_pointer (&self) : NULL;
}

void
scb_member_history_free (ScbMemberHistory *self)
{
  g_clear_object (&self->member);
  g_clear_pointer (&self->memberships, g_ptr_array_unref);
  g_clear_pointer (&self->exemptions, g_ptr_array_unref);
  g_clear_pointer (&self->posts, g_ptr_array_unref);
  g_free (self);
}
