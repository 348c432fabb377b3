/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How a member's data, and what changes with time, are shown and edited. */

#include "scb-config.h"

#include "scb-member-kinds.h"

#include <glib/gi18n-lib.h>

#include "scb-book-sessions.h"
#include "scb-date-text.h"
#include "scb-date.h"
#include "scb-labels.h"
#include "scb-list-row.h"

/* ---- words ---- */

static const char *
label_of (const char *const *labels, int n_labels, int value)
{
  return value > 0 && value < n_labels ? _(labels[value]) : NULL;
}

static const char *
gender_label (int value)
{
  return scb_gender_label (value);
}

static const char *
membership_kind_label (int value)
{
  return scb_membership_kind_label (value);
}

static const char *
end_reason_label (int value)
{
  static const char *const labels[] = {
    [SCB_END_REASON_TRANSFERRED] = N_("Moved to another branch"),
    [SCB_END_REASON_BECAME_OFFICIAL] = N_("Became an official member"),
    [SCB_END_REASON_RETURNED] = N_("Went back"),
    [SCB_END_REASON_MERGED] = N_("The branch was merged"),
    [SCB_END_REASON_REMOVED] = N_("Name struck off"),
    [SCB_END_REASON_EXPELLED] = N_("Expelled"),
    [SCB_END_REASON_RESIGNED] = N_("Left the party"),
    [SCB_END_REASON_DIED] = N_("Died"),
  };

  return label_of (labels, G_N_ELEMENTS (labels), value);
}

const char *
scb_member_post_label (int value)
{
  return scb_post_kind_label (value);
}

static const char *
exemption_kind_label (int value)
{
  static const char *const labels[] = {
    [SCB_EXEMPTION_KIND_EXEMPT] = N_("Exempt from work and meetings"),
    [SCB_EXEMPTION_KIND_AWAY] = N_("Temporarily elsewhere"),
    [SCB_EXEMPTION_KIND_SPECIAL_DUTY] = N_("On special duty"),
    [SCB_EXEMPTION_KIND_SUSPENDED] = N_("Suspended"),
  };

  return label_of (labels, G_N_ELEMENTS (labels), value);
}

/* (transfer full) (nullable): "from 01/02/2019 to 30/6/2020" as far as it is known; the first day
 * no longer is said as it is kept. */
static char *
span_text (const char *since, const char *until)
{
  g_autofree char *from = scb_date_text_short (since);
  g_autofree char *to = scb_date_text_short (until);

  if (from != NULL && to != NULL)
    return g_strdup_printf (_("from %s until %s"), from, to);
  if (from != NULL)
    return g_strdup_printf (_("since %s"), from);
  return to != NULL ? g_strdup_printf (_("until %s"), to) : NULL;
}

static char *
branch_text (ScbBook *book, gint64 branch)
{
  g_autofree char *name = branch != 0 ? scb_book_get_branch_name (book, branch, NULL) : NULL;

  return name != NULL ? g_steal_pointer (&name) : g_strdup (_("Choose a branch"));
}

/* ---- the member ---- */

const ScbDataKind *
scb_member_data_kind (void)
{
  static const ScbFormField fields[] = {
    { .name = "full_name", .label = N_("Full name"), .is_wide = TRUE },
    { .name = "gender",
      .label = N_("Gender"),
      .none = N_("Not known"),
      .value_label = gender_label },
    { .name = "born_on", .label = N_("Born on") },
    { .name = "card_number", .label = N_("Number of the party card") },
    { .name = "admitted_on", .label = N_("Admitted to the party on") },
    { .name = "official_on", .label = N_("Official member since") },
    { .name = "ethnicity", .label = N_("Ethnic group") },
    { .name = "occupation", .label = N_("Occupation") },
    { .name = "phone", .label = N_("Telephone") },
    { .name = "address", .label = N_("Address"), .is_wide = TRUE },
    { .name = "note", .label = N_("Note") },
  };
  static const ScbDataKind kind = {
    .get_type = scb_member_get_type,
    .fields = fields,
    .n_fields = G_N_ELEMENTS (fields),
    .insert_label = N_("Add member"),
    .change_label = N_("Change member"),
    .needed = N_("A member needs a full name."),
  };

  return &kind;
}

/* ---- memberships ---- */

static void
begin_membership (ScbRecord *record, ScbBook *book)
{
  g_object_set (record, "kind", SCB_MEMBERSHIP_KIND_OFFICIAL, NULL);
}

static char *
get_membership_title (ScbRecord *record, ScbBook *book)
{
  return branch_text (book, SCB_MEMBERSHIP (record)->branch);
}

static char *
get_membership_subtitle (ScbRecord *record, ScbBook *book)
{
  ScbMembership *membership = SCB_MEMBERSHIP (record);
  g_autofree char *span = span_text (membership->since, membership->until);

  return scb_list_row_join ((const char *const[]){ scb_membership_kind_label (membership->kind),
                                                   span, end_reason_label (membership->end_reason),
                                                   membership->destination },
                            4);
}

const ScbDataKind *
scb_membership_data_kind (void)
{
  static const ScbFormField fields[] = {
    { .name = "branch", .label = N_("Branch") },
    { .name = "kind", .label = N_("As what"), .value_label = membership_kind_label },
    { .name = "since", .label = N_("Since") },
    { .name = "origin", .label = N_("Came from") },
    { .name = "until", .label = N_("No longer since") },
    { .name = "end_reason",
      .label = N_("Why it ended"),
      .none = N_("Not known"),
      .value_label = end_reason_label },
    { .name = "destination", .label = N_("Went to") },
    { .name = "reason", .label = N_("Reason"), .is_wide = TRUE },
  };
  static const ScbDataKind kind = {
    .get_type = scb_membership_get_type,
    .fields = fields,
    .n_fields = G_N_ELEMENTS (fields),
    .insert_label = N_("Add membership"),
    .change_label = N_("Change membership"),
    .delete_label = N_("Delete membership"),
    .needed = N_("A membership needs its branch."),
    .heading = N_("Branches"),
    .add = N_("Add a membership"),
    .empty = N_("This member belongs to no branch in the book."),
    .owner = "member",
    .begin = begin_membership,
    .get_title = get_membership_title,
    .get_subtitle = get_membership_subtitle,
  };

  return &kind;
}

/* ---- posts ---- */

static void
begin_post (ScbRecord *record, ScbBook *book)
{
  g_object_set (record, "kind", SCB_POST_KIND_COMMITTEE_MEMBER, "branch",
                scb_member_find_branch (book, SCB_POST (record)->member), NULL);
}

static char *
get_post_title (ScbRecord *record, ScbBook *book)
{
  ScbPost *post = SCB_POST (record);
  const char *title = post->title != NULL ? post->title : scb_member_post_label (post->kind);

  return g_strdup (title != NULL ? title : "");
}

static char *
get_post_subtitle (ScbRecord *record, ScbBook *book)
{
  ScbPost *post = SCB_POST (record);
  g_autofree char *span = span_text (post->since, post->until);
  g_autofree char *place = NULL;

  if (post->branch != 0)
    place = scb_book_get_branch_name (book, post->branch, NULL);
  else if (post->organization != 0)
    place = scb_book_get_organization_name (book, post->organization, NULL);
  return scb_list_row_join ((const char *const[]){ place, span }, 2);
}

const ScbDataKind *
scb_post_data_kind (void)
{
  static const ScbFormField fields[] = {
    { .name = "title", .label = N_("Post as printed"), .is_wide = TRUE },
    { .name = "kind", .label = N_("Kind of post"), .value_label = scb_member_post_label },
    { .name = "since", .label = N_("Since") },
    { .name = "until", .label = N_("No longer since") },
    { .name = "branch", .label = N_("In the branch"), .none = N_("In no branch") },
  };
  static const ScbDataKind kind = {
    .get_type = scb_post_get_type,
    .fields = fields,
    .n_fields = G_N_ELEMENTS (fields),
    .insert_label = N_("Add post"),
    .change_label = N_("Change post"),
    .delete_label = N_("Delete post"),
    .needed = N_("A post needs its kind."),
    .heading = N_("Posts"),
    .add = N_("Add a post"),
    .empty = N_("No post is known."),
    .owner = "member",
    .begin = begin_post,
    .get_title = get_post_title,
    .get_subtitle = get_post_subtitle,
  };

  return &kind;
}

/* ---- exemptions ---- */

static void
begin_exemption (ScbRecord *record, ScbBook *book)
{
  g_object_set (record, "kind", SCB_EXEMPTION_KIND_EXEMPT, "branch",
                scb_member_find_branch (book, SCB_EXEMPTION (record)->member), NULL);
}

static char *
get_exemption_title (ScbRecord *record, ScbBook *book)
{
  const char *title = exemption_kind_label (SCB_EXEMPTION (record)->kind);

  return g_strdup (title != NULL ? title : "");
}

static char *
get_exemption_subtitle (ScbRecord *record, ScbBook *book)
{
  ScbExemption *exemption = SCB_EXEMPTION (record);
  g_autofree char *span = span_text (exemption->since, exemption->until);
  g_autofree char *branch = branch_text (book, exemption->branch);

  return scb_list_row_join ((const char *const[]){ branch, span, exemption->reason }, 3);
}

const ScbDataKind *
scb_exemption_data_kind (void)
{
  static const ScbFormField fields[] = {
    { .name = "branch", .label = N_("Branch") },
    { .name = "kind",
      .label = N_("Why not expected at sessions"),
      .value_label = exemption_kind_label },
    { .name = "since", .label = N_("Since") },
    { .name = "until", .label = N_("No longer since") },
    { .name = "reason", .label = N_("Reason"), .is_wide = TRUE },
  };
  static const ScbDataKind kind = {
    .get_type = scb_exemption_get_type,
    .fields = fields,
    .n_fields = G_N_ELEMENTS (fields),
    .insert_label = N_("Add exemption"),
    .change_label = N_("Change exemption"),
    .delete_label = N_("Delete exemption"),
    .needed = N_("An exemption needs its branch and its kind."),
    .heading = N_("Not expected at sessions"),
    .add = N_("Add an exemption"),
    .empty = N_("This member is expected at every session."),
    .owner = "member",
    .begin = begin_exemption,
    .get_title = get_exemption_title,
    .get_subtitle = get_exemption_subtitle,
  };

  return &kind;
}

/* Whether a member rather belongs where @a says than where @b (nullable) says. */
static gboolean
is_nearer (ScbMembership *a, ScbMembership *b)
{
  gboolean a_visits = a->kind == SCB_MEMBERSHIP_KIND_TEMPORARY;

  if (b == NULL || a_visits != (b->kind == SCB_MEMBERSHIP_KIND_TEMPORARY))
    return b == NULL || !a_visits;
  return g_strcmp0 (a->since, b->since) > 0;
}

gint64
scb_member_find_branch (ScbBook *book, gint64 member)
{
  g_autoptr (GPtrArray) memberships
      = scb_book_list (book, SCB_TYPE_MEMBERSHIP, "member", member, NULL);
  g_autofree char *today = scb_date_today ();
  ScbMembership *found = NULL;

  for (guint i = 0; memberships != NULL && i < memberships->len; i++)
    {
      ScbMembership *membership = memberships->pdata[i];

      if (scb_date_in_span (today, membership->since, membership->until)
          && is_nearer (membership, found))
        found = membership;
    }
  return found != NULL ? found->branch : 0;
}
