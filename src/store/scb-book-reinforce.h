/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "scb-book.h"

G_BEGIN_DECLS

/* A branch with few members, or somebody who could go there. */
#define SCB_TYPE_REINFORCEMENT (scb_reinforcement_get_type ())
G_DECLARE_FINAL_TYPE (ScbReinforcement, scb_reinforcement, SCB, REINFORCEMENT, GObject)

struct _ScbReinforcement
{
  GObject parent_instance;

  gint64 id;            /* of the branch; of the member */
  char *name;           /* of the branch; of the member */
  char *post;           /* (nullable): of the member */
  char *branch;         /* (nullable): to which the member belongs */
  gint64 count;         /* official members of that branch */
  gboolean is_official; /* a cán bộ of the level above */
};

/** scb_book_list_small_branches: (transfer full) (element-type ScbReinforcement): branches with at
 * most @most official members on @day, the smallest first. */
GPtrArray *
scb_book_list_small_branches (ScbBook *self, const char *day, gint64 most, GError **error);

/** scb_book_list_reinforcers: (transfer full) (element-type ScbReinforcement): who could go there:
 * officials who are members in the book, then official members of the branches of agencies; nobody
 * who reinforces a branch already. */
GPtrArray *scb_book_list_reinforcers (ScbBook *self, const char *day, GError **error);

G_END_DECLS
