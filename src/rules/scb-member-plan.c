/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which records an event of a member ends and begins. */

#include "scb-config.h"

#include <glib/gi18n-lib.h>

#include "scb-date-text.h"
#include "scb-date.h"
#include "scb-member-event.h"
#include "scb-probation.h"

typedef struct
{
  const ScbMemberEvent *event;
  const ScbMemberHistory *history;
  ScbMemberPlan *plan;
  ScbMembership *base; /* (nullable): where the member belongs on the day */
} Planner;

/* ---- saying no ---- */

static void G_GNUC_PRINTF (3, 4) refuse (Planner *self, const char *place, const char *format, ...)
{
  va_list arguments;

  if (self->plan->problem != NULL)
    return;
  va_start (arguments, format);
  self->plan->problem = g_strdup_vprintf (format, arguments);
  va_end (arguments);
  self->plan->place_of_problem = place;
}

static gboolean
is_refused (Planner *self)
{
  return self->plan->problem != NULL;
}

static void
doubt (Planner *self, char *sentence)
{
  g_ptr_array_add (self->plan->doubts, sentence);
}

static char *
name_branch (Planner *self, gint64 branch)
{
  char *name = self->history->name_branch != NULL
                   ? self->history->name_branch (branch, self->event->day, self->history->name_data)
                   : NULL;

  return name != NULL ? name : g_strdup (_("the branch"));
}

/* (transfer full): never NULL */
static char *
day_text (const char *day)
{
  char *text = scb_date_text_short (day);

  return text != NULL ? text : g_strdup (_("a day that is not known"));
}

/* ---- spells ---- */

/* Whether two half-open spans share a day; a NULL end is open. */
static gboolean
spans_meet (const char *since, const char *until, const char *from, const char *to)
{
  return (until == NULL || from == NULL || g_strcmp0 (from, until) < 0)
         && (to == NULL || since == NULL || g_strcmp0 (since, to) < 0);
}

static gboolean
is_visit (ScbMembership *membership)
{
  return membership->kind == SCB_MEMBERSHIP_KIND_TEMPORARY;
}

/* Where the member belongs on the day of the event. */
static void
find_base (Planner *self)
{
  for (guint i = 0; i < self->history->memberships->len; i++)
    {
      ScbMembership *membership = self->history->memberships->pdata[i];
      g_autofree char *one = NULL, *other = NULL;

      if (is_visit (membership)
          || !scb_date_in_span (self->event->day, membership->since, membership->until))
        continue;
      if (self->base == NULL)
        {
          self->base = membership;
          continue;
        }
      one = name_branch (self, self->base->branch);
      other = name_branch (self, membership->branch);
      refuse (self, "day",
              _("On that day the member belongs to two branches at once, %s and %s. Put the "
                 "memberships right first."),
              one, other);
    }
}

/* What begins after the day would be left hanging. */
static void
refuse_later_spells (Planner *self)
{
  for (guint i = 0; i < self->history->memberships->len; i++)
    {
      ScbMembership *membership = self->history->memberships->pdata[i];
      g_autofree char *day = NULL, *branch = NULL;

      if (g_strcmp0 (membership->since, self->event->day) <= 0)
        continue;
      day = day_text (membership->since);
      branch = name_branch (self, membership->branch);
      refuse (self, "day",
              _("A membership that begins later, on %s in %s, is written down already. Delete it "
                 "first, or choose a later day."),
              day, branch);
    }
}

static void
need_base (Planner *self)
{
  g_autofree char *day = day_text (self->event->day);

  if (self->base == NULL)
    refuse (self, "day", _("On %s the member belongs to no branch of the book."), day);
  else if (g_strcmp0 (self->base->since, self->event->day) == 0)
    refuse (
        self, "day",
        _("The membership begins on %s only. Choose a later day, or put the membership right."),
        day);
}

/* The person belongs nowhere from @from on until @to (nullable). */
static void
need_no_base (Planner *self, const char *from, const char *to)
{
  for (guint i = 0; i < self->history->memberships->len; i++)
    {
      ScbMembership *membership = self->history->memberships->pdata[i];
      g_autofree char *since = NULL, *branch = NULL;

      if (is_visit (membership) || !spans_meet (membership->since, membership->until, from, to))
        continue;
      since = day_text (membership->since);
      branch = name_branch (self, membership->branch);
      refuse (self, "day",
              _("The person belongs to %s since %s: two memberships would overlap. Write down the "
                 "transfer instead."),
              branch, since);
    }
}

/* Nobody is on one roll twice. */
static void
need_no_spell_in (Planner *self, gint64 branch, const char *from, const char *to, const char *place)
{
  for (guint i = 0; i < self->history->memberships->len; i++)
    {
      ScbMembership *membership = self->history->memberships->pdata[i];
      g_autofree char *since = NULL, *name = NULL;

      if (membership->branch != branch
          || !spans_meet (membership->since, membership->until, from, to))
        continue;
      since = day_text (membership->since);
      name = name_branch (self, branch);
      refuse (self, place, _("The member is on the roll of %s already, since %s."), name, since);
    }
}

/* ---- what is written ---- */

static gpointer
change (Planner *self, gpointer record)
{
  gpointer changed = scb_record_copy (record);

  g_ptr_array_add (self->plan->records, changed);
  return changed;
}

static gpointer
begin (Planner *self, GType type)
{
  gpointer record = scb_record_new (type);

  g_object_set (record, "member", scb_record_get_id (SCB_RECORD (self->history->member)), "since",
                self->event->day, NULL);
  g_ptr_array_add (self->plan->records, record);
  return record;
}

static ScbMembership *
begin_spell (Planner *self, gint64 branch, ScbMembershipKind kind)
{
  ScbMembership *membership = begin (self, SCB_TYPE_MEMBERSHIP);

  g_object_set (membership, "branch", branch, "kind", kind, "session", self->event->session, NULL);
  return membership;
}

static ScbMembership *
end_spell (Planner *self, ScbMembership *membership, ScbEndReason reason)
{
  ScbMembership *changed = change (self, membership);

  g_object_set (changed, "until", self->event->day, "end-reason", reason, "end-session",
                self->event->session, NULL);
  return changed;
}

/* Of the day; in @branch, or in all where it is 0. */
static void
end_exemptions (Planner *self, gint64 branch)
{
  for (guint i = 0; i < self->history->exemptions->len; i++)
    {
      ScbExemption *exemption = self->history->exemptions->pdata[i];

      if ((branch == 0 || exemption->branch == branch)
          && scb_date_in_span (self->event->day, exemption->since, exemption->until))
        g_object_set (change (self, exemption), "until", self->event->day, NULL);
    }
}

/* A post outside the branches, in an organization or a village, ends with the party life only. */
static void
end_posts (Planner *self, gint64 branch)
{
  for (guint i = 0; i < self->history->posts->len; i++)
    {
      ScbPost *post = self->history->posts->pdata[i];

      if ((branch == 0 || post->branch == branch)
          && scb_date_in_span (self->event->day, post->since, post->until))
        g_object_set (change (self, post), "until", self->event->day, NULL);
    }
}

static gboolean
end_visits (Planner *self, ScbEndReason reason)
{
  gboolean any = FALSE;

  for (guint i = 0; i < self->history->memberships->len; i++)
    {
      ScbMembership *membership = self->history->memberships->pdata[i];

      if (!is_visit (membership)
          || !scb_date_in_span (self->event->day, membership->since, membership->until))
        continue;
      end_spell (self, membership, reason);
      any = TRUE;
    }
  return any;
}

static ScbMember *
change_member (Planner *self)
{
  if (self->plan->member == NULL)
    self->plan->member = scb_record_copy (SCB_RECORD (self->history->member));
  return self->plan->member;
}

/* ---- the events ---- */

static void
plan_admitted (Planner *self)
{
  ScbMember *member = self->history->member;

  need_no_base (self, self->event->day, NULL);
  if (is_refused (self))
    return;
  begin_spell (self, self->event->branch, SCB_MEMBERSHIP_KIND_PROBATIONARY);
  if (member->admitted_on == NULL)
    g_object_set (change_member (self), "admitted-on", self->event->day, NULL);
}

/* Twelve months after admission; earlier is unheard of, but a date may have been written wrong. */
static void
doubt_early_recognition (Planner *self)
{
  const char *since = self->history->member->admitted_on != NULL
                          ? self->history->member->admitted_on
                          : self->base->since;
  g_autofree char *end = scb_probation_end (since);
  g_autofree char *text = day_text (end);

  if (scb_probation_judge (end, self->event->day) != SCB_PROBATION_OVER && end != NULL)
    doubt (self, g_strdup_printf (_("The twelve months of probation end only in %s."), text));
}

static void
plan_official (Planner *self)
{
  need_base (self);
  if (!is_refused (self) && self->base->kind != SCB_MEMBERSHIP_KIND_PROBATIONARY)
    refuse (self, "day", _("On that day the member is an official member already."));
  refuse_later_spells (self);
  if (is_refused (self))
    return;
  doubt_early_recognition (self);
  end_spell (self, self->base, SCB_END_REASON_BECAME_OFFICIAL);
  begin_spell (self, self->base->branch, SCB_MEMBERSHIP_KIND_OFFICIAL);
  if (self->history->member->official_on == NULL)
    g_object_set (change_member (self), "official-on", self->event->day, NULL);
}

static void
plan_moved_in (Planner *self)
{
  ScbMembership *spell;

  need_no_base (self, self->event->day, NULL);
  if (is_refused (self))
    return;
  end_visits (self, SCB_END_REASON_TRANSFERRED);
  spell = begin_spell (self, self->event->branch, self->event->standing);
  g_object_set (spell, "origin", self->event->place, "reason", self->event->reason, NULL);
}

/* What was decided about the person - old, ill - holds in the other branch, too, as in a merger; a
 * temporary stay elsewhere or a special duty was agreed on with the branch that is left. */
static void
carry_exemptions (Planner *self, gint64 from, gint64 to)
{
  for (guint i = 0; i < self->history->exemptions->len; i++)
    {
      ScbExemption *exemption = self->history->exemptions->pdata[i];

      if (exemption->branch == from && exemption->kind == SCB_EXEMPTION_KIND_EXEMPT
          && scb_date_in_span (self->event->day, exemption->since, exemption->until))
        g_object_set (begin (self, SCB_TYPE_EXEMPTION), "branch", to, "kind", exemption->kind,
                      "until", exemption->until, "reason", exemption->reason, "decision",
                      exemption->decision, "session", exemption->session, NULL);
    }
}

/* Leaves the branch for another one of the book, or for a place outside. */
static void
move (Planner *self, ScbMembershipKind kind)
{
  const ScbMemberEvent *event = self->event;
  g_autofree char *to = event->target != 0 ? name_branch (self, event->target) : NULL;
  g_autofree char *from = name_branch (self, self->base->branch);
  ScbMembership *spell = end_spell (self, self->base, SCB_END_REASON_TRANSFERRED);

  g_object_set (spell, "destination", to != NULL ? to : event->place, NULL);
  if (event->target == 0)
    g_object_set (spell, "reason", event->reason, NULL);
  end_visits (self, SCB_END_REASON_TRANSFERRED);
  if (event->target != 0)
    carry_exemptions (self, self->base->branch, event->target);
  end_exemptions (self, self->base->branch);
  end_posts (self, self->base->branch);
  if (event->target == 0)
    return;
  spell = begin_spell (self, event->target, kind);
  g_object_set (spell, "origin", from, "reason", event->reason, NULL);
}

static void
plan_moved_out (Planner *self)
{
  need_base (self);
  if (!is_refused (self) && self->event->target == 0 && self->event->place == NULL)
    refuse (self, "target", _("Choose the branch the member goes to, or type where it is."));
  if (!is_refused (self) && self->event->target == self->base->branch)
    refuse (self, "target", _("The member belongs to this branch already. Choose another one."));
  refuse_later_spells (self);
  if (!is_refused (self))
    move (self, self->base->kind == SCB_MEMBERSHIP_KIND_REINFORCEMENT ? SCB_MEMBERSHIP_KIND_OFFICIAL
                                                                      : self->base->kind);
}

static void
plan_reinforced (Planner *self)
{
  need_base (self);
  if (!is_refused (self) && self->base->kind == SCB_MEMBERSHIP_KIND_PROBATIONARY)
    refuse (self, "day", _("Only official members reinforce a branch; this one is on probation."));
  if (!is_refused (self) && self->event->target == 0)
    refuse (self, "target", _("Choose the branch that is reinforced."));
  if (!is_refused (self) && self->event->target == self->base->branch)
    refuse (self, "target", _("The member belongs to this branch already. Choose another one."));
  refuse_later_spells (self);
  if (is_refused (self))
    return;
  if (self->event->decision == NULL)
    doubt (self, g_strdup (_("No decision is named that the reinforcement rests on.")));
  move (self, SCB_MEMBERSHIP_KIND_REINFORCEMENT);
}

/* What is known of it besides its kind: "Chi bộ thôn Nà Bắp, đi học". */
static char *
join_texts (const char *first, const char *second)
{
  if (first != NULL && second != NULL)
    return g_strdup_printf ("%s, %s", first, second);
  return g_strdup (first != NULL ? first : second);
}

static void
begin_exemption (Planner *self, ScbExemptionKind kind, const char *reason)
{
  for (guint i = 0; i < self->history->exemptions->len; i++)
    {
      ScbExemption *other = self->history->exemptions->pdata[i];
      g_autofree char *since = day_text (other->since);

      if (other->branch == self->base->branch && other->kind == kind
          && spans_meet (other->since, other->until, self->event->day, self->event->until))
        refuse (self, "day", _("The same is written down already, since %s."), since);
    }
  if (!is_refused (self))
    g_object_set (begin (self, SCB_TYPE_EXEMPTION), "branch", self->base->branch, "kind", kind,
                  "until", self->event->until, "reason", reason, "session", self->event->session,
                  NULL);
}

/* A visit to another roll; the member stays on the own one, and is not expected there. */
static void
begin_visit (Planner *self, gint64 branch, const char *origin)
{
  ScbMembership *visit = begin_spell (self, branch, SCB_MEMBERSHIP_KIND_TEMPORARY);

  g_object_set (visit, "until", self->event->until, "origin", origin, "reason", self->event->reason,
                NULL);
}

static void
plan_away (Planner *self)
{
  g_autofree char *to = self->event->target != 0 ? name_branch (self, self->event->target) : NULL;
  g_autofree char *from = NULL;
  g_autofree char *reason = join_texts (to != NULL ? to : self->event->place, self->event->reason);

  if (self->base == NULL)
    need_base (self);
  if (!is_refused (self) && self->event->target != 0)
    need_no_spell_in (self, self->event->target, self->event->day, self->event->until, "target");
  if (is_refused (self))
    return;
  begin_exemption (self, SCB_EXEMPTION_KIND_AWAY, reason);
  from = name_branch (self, self->base->branch);
  if (self->event->target != 0 && !is_refused (self))
    begin_visit (self, self->event->target, from);
}

static void
plan_staying (Planner *self)
{
  g_autofree char *from = self->base != NULL ? name_branch (self, self->base->branch) : NULL;
  g_autofree char *here = name_branch (self, self->event->branch);
  g_autofree char *reason = join_texts (here, self->event->reason);

  need_no_spell_in (self, self->event->branch, self->event->day, self->event->until, "branch");
  if (!is_refused (self) && self->base != NULL)
    begin_exemption (self, SCB_EXEMPTION_KIND_AWAY, reason);
  if (!is_refused (self))
    begin_visit (self, self->event->branch, from != NULL ? from : self->event->place);
}

static void
plan_exempted (Planner *self)
{
  if (self->base == NULL)
    need_base (self);
  else
    begin_exemption (self, SCB_EXEMPTION_KIND_EXEMPT, self->event->reason);
}

static void
plan_back (Planner *self)
{
  g_autofree char *day = day_text (self->event->day);

  end_exemptions (self, 0);
  end_visits (self, SCB_END_REASON_RETURNED);
  if (self->plan->records->len == 0)
    refuse (self, "day", _("On %s the member is neither exempt nor on a temporary stay."), day);
}

static void
plan_post_begun (Planner *self)
{
  const ScbMemberEvent *event = self->event;

  if (event->branch != 0 && (self->base == NULL || self->base->branch != event->branch))
    doubt (self,
           g_strdup (_("On that day the member does not belong to the branch of the post.")));
  for (guint i = 0; i < self->history->posts->len; i++)
    {
      ScbPost *post = self->history->posts->pdata[i];
      g_autofree char *since = day_text (post->since);

      if (post->kind == event->post_kind && post->branch == event->branch
          && g_strcmp0 (post->title, event->post_title) == 0
          && spans_meet (post->since, post->until, event->day, NULL))
        refuse (self, "day", _("The member holds this post already, since %s."), since);
    }
  if (!is_refused (self))
    g_object_set (begin (self, SCB_TYPE_POST), "branch", event->branch, "kind", event->post_kind,
                  "title", event->post_title, NULL);
}

static void
plan_post_ended (Planner *self)
{
  g_autofree char *day = day_text (self->event->day);

  for (guint i = 0; i < self->history->posts->len; i++)
    {
      ScbPost *post = self->history->posts->pdata[i];

      if (scb_record_get_id (SCB_RECORD (post)) != self->event->post)
        continue;
      if (!scb_date_in_span (self->event->day, post->since, post->until))
        refuse (self, "day", _("On %s the member does not hold this post."), day);
      else
        g_object_set (change (self, post), "until", self->event->day, NULL);
      return;
    }
  refuse (self, "post", _("Choose the post that ends."));
}

/* Whoever leaves the party, or life, leaves every roll and every post.  Of somebody from elsewhere
 * the book may know the visit only. */
static void
plan_left (Planner *self, ScbEndReason reason)
{
  refuse_later_spells (self);
  if (!is_refused (self) && !(end_visits (self, reason) && self->base == NULL))
    need_base (self);
  if (is_refused (self))
    return;
  if (self->base != NULL)
    g_object_set (end_spell (self, self->base, reason), "reason", self->event->reason, NULL);
  end_exemptions (self, 0);
  end_posts (self, 0);
}

static void
plan_event (Planner *self)
{
  switch (self->event->kind)
    {
    case SCB_MEMBER_EVENT_ADMITTED:
      plan_admitted (self);
      break;
    case SCB_MEMBER_EVENT_OFFICIAL:
      plan_official (self);
      break;
    case SCB_MEMBER_EVENT_MOVED_IN:
      plan_moved_in (self);
      break;
    case SCB_MEMBER_EVENT_MOVED_OUT:
      plan_moved_out (self);
      break;
    case SCB_MEMBER_EVENT_REINFORCED:
      plan_reinforced (self);
      break;
    case SCB_MEMBER_EVENT_AWAY:
      plan_away (self);
      break;
    case SCB_MEMBER_EVENT_STAYING:
      plan_staying (self);
      break;
    case SCB_MEMBER_EVENT_EXEMPTED:
      plan_exempted (self);
      break;
    case SCB_MEMBER_EVENT_BACK:
      plan_back (self);
      break;
    case SCB_MEMBER_EVENT_POST_BEGUN:
      plan_post_begun (self);
      break;
    case SCB_MEMBER_EVENT_POST_ENDED:
      plan_post_ended (self);
      break;
    case SCB_MEMBER_EVENT_STRUCK_OFF:
      plan_left (self, SCB_END_REASON_REMOVED);
      break;
    case SCB_MEMBER_EVENT_EXPELLED:
      plan_left (self, SCB_END_REASON_EXPELLED);
      break;
    case SCB_MEMBER_EVENT_RESIGNED:
      plan_left (self, SCB_END_REASON_RESIGNED);
      break;
    case SCB_MEMBER_EVENT_DIED:
      plan_left (self, SCB_END_REASON_DIED);
      break;
    default:
      g_assert_not_reached ();
    }
}

/* What every event of its kind cannot be without. */
static void
check_form (Planner *self)
{
  const ScbMemberEvent *event = self->event;
  ScbMemberEventParts asks = scb_member_event_asks (event->kind);

  if (!scb_date_is_day (event->day))
    refuse (self, "day", _("Type the day of the event like 03/9/2020."));
  else if ((asks & SCB_MEMBER_EVENT_ASKS_BRANCH) != 0 && event->branch == 0
           && event->kind != SCB_MEMBER_EVENT_POST_BEGUN)
    refuse (self, "branch", _("Choose the branch the member belongs to."));
  else if (event->until != NULL && g_strcmp0 (event->until, event->day) <= 0)
    refuse (self, "until", _("It ends before it begins. Type a later day."));
  else
    find_base (self);
}

ScbMemberPlan *
scb_member_event_plan (const ScbMemberEvent *event, const ScbMemberHistory *history)
{
  ScbMemberPlan *plan = g_new0 (ScbMemberPlan, 1);
  Planner planner = { event, history, plan, NULL };

  plan->records = g_ptr_array_new_with_free_func (g_object_unref);
  plan->doubts = g_ptr_array_new_with_free_func (g_free);
  check_form (&planner);
  if (plan->problem == NULL)
    plan_event (&planner);
  if (plan->problem == NULL)
    return plan;
  g_ptr_array_set_size (plan->records, 0);
  g_ptr_array_set_size (plan->doubts, 0);
  g_clear_object (&plan->member);
  return plan;
}

void
scb_member_plan_free (ScbMemberPlan *self)
{
  g_ptr_array_unref (self->records);
  g_ptr_array_unref (self->doubts);
  g_clear_object (&self->member);
  g_free (self->problem);
  g_free (self);
}
