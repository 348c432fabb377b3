/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Who may change what. */

#include "scb-config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "scb-book-month.h"
#include "scb-package-import-private.h"
#include "scb-type-labels.h"

typedef enum
{
  SIDE_OFFICE,
  SIDE_BRANCH,
  SIDE_SHARED, /* the roll: both complete it */
} Side;

/* ---- records of the package and of the book ---- */

/* As it will be; (transfer none) while the import lives. */
static ScbRecord *
find_record (ScbPackageImport *import, GType type, gint64 id)
{
  g_autofree char *key = scb_package_key (type, id);
  ScbRecord *record = g_hash_table_lookup (import->by_key, key);

  if (record != NULL || id == 0)
    return record;
  record = scb_book_get (import->book, type, id, NULL);
  if (record != NULL)
    g_hash_table_insert (import->by_key, g_steal_pointer (&key), record);
  return record;
}

static gint64
get_ref (ScbRecord *record, const char *name)
{
  const ScbField *field = scb_record_class_find_field (SCB_RECORD_GET_CLASS (record), name);

  return field != NULL && field->kind == SCB_FIELD_REF ? scb_record_get_int (record, field) : 0;
}

/* The branch that the record belongs to: its own, its owner's, its session's; 0 for none. */
static gint64
branch_of (ScbPackageImport *import, ScbRecord *record)
{
  const ScbField *owner = SCB_RECORD_GET_CLASS (record)->owner;
  ScbRecord *whole = NULL;

  if (SCB_IS_BRANCH (record))
    return scb_record_get_id (record);
  if (get_ref (record, "branch") != 0)
    return get_ref (record, "branch");
  if (owner != NULL)
    whole = find_record (import, owner->get_type (), scb_record_get_int (record, owner));
  if (whole == NULL)
    whole = find_record (import, SCB_TYPE_SESSION, get_ref (record, "session"));
  return whole != NULL ? branch_of (import, whole) : 0;
}

static Side
side_of_score (ScbPackageImport *import, ScbRecord *record)
{
  ScbRecord *score = SCB_IS_SCORE_ITEM (record)
                         ? find_record (import, SCB_TYPE_SCORE, SCB_SCORE_ITEM (record)->score)
                         : record;

  return score != NULL && SCB_SCORE (score)->scorer == SCB_SCORER_BRANCH ? SIDE_BRANCH
                                                                         : SIDE_OFFICE;
}

static gboolean
is_one_of (GType type, GType (*const *types) (void), guint n_types)
{
  for (guint i = 0; i < n_types; i++)
    if (types[i]() == type)
      return TRUE;
  return FALSE;
}

static Side
side_of (ScbPackageImport *import, ScbRecord *record)
{
  static GType (*const office[]) (void) = {
    scb_decision_get_type,
    scb_organization_get_type,
    scb_organization_spell_get_type,
    scb_branch_get_type,
    scb_branch_spell_get_type,
    scb_branch_event_get_type,
    scb_rule_set_get_type,
    scb_agenda_template_get_type,
    scb_agenda_template_item_get_type,
    scb_official_get_type,
    scb_assignment_get_type,
    scb_directive_get_type,
    scb_directive_branch_get_type,
    scb_visit_get_type,
    scb_course_get_type,
    scb_course_attendance_get_type,
    scb_month_report_get_type,
    scb_draft_comment_get_type,
  };
  static GType (*const shared[]) (void)
      = { scb_member_get_type, scb_membership_get_type, scb_exemption_get_type, scb_post_get_type,
          scb_term_get_type };
  GType type = G_OBJECT_TYPE (record);

  if (is_one_of (type, office, G_N_ELEMENTS (office)))
    return SIDE_OFFICE;
  if (is_one_of (type, shared, G_N_ELEMENTS (shared)))
    return SIDE_SHARED;
  if (type == SCB_TYPE_SCORE || type == SCB_TYPE_SCORE_ITEM)
    return side_of_score (import, record);
  if (type == SCB_TYPE_DOCUMENT_NUMBER)
    return SCB_DOCUMENT_NUMBER (record)->branch != 0 ? SIDE_BRANCH : SIDE_OFFICE;
  if (type == SCB_TYPE_ATTACHMENT)
    return SCB_ATTACHMENT (record)->visit != 0 || SCB_ATTACHMENT (record)->decision != 0
               ? SIDE_OFFICE
               : SIDE_BRANCH;
  return SIDE_BRANCH;
}

/* ---- whose they are ---- */

static gboolean
is_ours (ScbPackageImport *import, gint64 branch)
{
  return branch != 0 && g_hash_table_contains (import->branches, &branch);
}

static gboolean
is_in_organizations (ScbPackageImport *import, gint64 organization)
{
  return organization != 0 && g_hash_table_contains (import->organizations, &organization);
}

static gboolean
add_id (GHashTable *ids, gint64 id)
{
  return g_hash_table_add (ids, g_memdup2 (&id, sizeof id));
}

/* All of a type, as the book has them and as the package does. */
static GPtrArray *
list_all (ScbPackageImport *import, GType type)
{
  GPtrArray *records = scb_book_list (import->book, type, NULL, 0, NULL);

  if (records == NULL)
    records = g_ptr_array_new_with_free_func (g_object_unref);
  for (guint i = 0; i < import->records->len; i++)
    if (G_OBJECT_TYPE (import->records->pdata[i]) == type)
      g_ptr_array_add (records, g_object_ref (import->records->pdata[i]));
  return records;
}

/* An office's own organizations are those below it, and their branches. */
static void
find_organizations (ScbPackageImport *import, gint64 sender)
{
  g_autoptr (GPtrArray) spells = list_all (import, SCB_TYPE_ORGANIZATION_SPELL);
  g_autoptr (GPtrArray) names = list_all (import, SCB_TYPE_BRANCH_SPELL);
  gboolean grew = TRUE;

  add_id (import->organizations, sender);
  while (grew)
    {
      grew = FALSE;
      for (guint i = 0; i < spells->len; i++)
        {
          ScbOrganizationSpell *spell = spells->pdata[i];

          if (is_in_organizations (import, spell->parent)
              && !is_in_organizations (import, spell->organization))
            grew = add_id (import->organizations, spell->organization);
        }
    }
  for (guint i = 0; i < names->len; i++)
    if (is_in_organizations (import, SCB_BRANCH_SPELL (names->pdata[i])->organization))
      add_id (import->branches, SCB_BRANCH_SPELL (names->pdata[i])->branch);
}

static gboolean
is_of_a_branch (ScbBook *book)
{
  g_autofree char *mode = scb_book_get_setting (book, "mode");

  return g_strcmp0 (mode, "branch") == 0;
}

static gboolean
refuse_unknown (const ScbPackageHeader *header, GError **error)
{
  g_set_error (
      error, SCB_PACKAGE_ERROR, SCB_PACKAGE_ERROR_INVALID,
      header->purpose == SCB_PACKAGE_FROM_BRANCH
          ? _("It comes from %s, a branch that this book does not know, even where one "
               "of the same name is in it: give the branch a starter package of this book, "
               "and let it send the month again.")
          : _("It comes from %s, an organization that this book does not know, even where "
               "one of the same name is in it: give the office a starter package of this book, "
               "or take in a package of its whole book once, and then its months."),
      header->name != NULL ? header->name : header->sender);
  return FALSE;
}

/* Of an office under the sender's, not of a branch. */
static gboolean
is_starter_of_office (ScbPackageImport *import)
{
  const ScbPackageHeader *header = import->tree->header;
  ScbPackageEntry *receiver = header->purpose == SCB_PACKAGE_STARTER && header->receiver != NULL
                                  ? g_hash_table_lookup (import->tree->by_uuid, header->receiver)
                                  : NULL;

  return receiver != NULL && receiver->type == SCB_TYPE_ORGANIZATION;
}

/* An office that began by itself, or the sender's, is another one. */
static gboolean
is_of_another_office (ScbPackageImport *import)
{
  gint64 own = scb_book_get_own_organization (import->book);
  g_autofree char *uuid
      = own != 0 ? scb_book_get_uuid (import->book, SCB_TYPE_ORGANIZATION, own) : NULL;

  return uuid != NULL ? strcmp (uuid, import->tree->header->receiver) != 0
                      : scb_book_count (import->book, SCB_TYPE_BRANCH, NULL) > 0;
}

static gboolean
check_starter (ScbPackageImport *import, GError **error)
{
  const ScbPackageHeader *header = import->tree->header;
  g_autofree char *mode = scb_book_get_setting (import->book, "mode");
  gboolean is_office = g_strcmp0 (mode, "office") == 0;
  const char *message = NULL;

  if (header->receiver == NULL)
    return TRUE;
  if (!is_starter_of_office (import))
    message = is_office ? _("This is a starter package for a branch, and this is the book of an "
                             "office: open it on the computer of the branch.")
                        : NULL;
  else if (mode != NULL && !is_office)
    message = _("This is a starter package for an office, and this is the book of a branch: open "
                 "it on the computer of the office.");
  else if (is_of_another_office (import))
    message = _("This is a starter package for another office, and this book holds its own "
                 "branches already: make a new book and open the package in that.");
  if (message != NULL)
    g_set_error_literal (error, SCB_PACKAGE_ERROR, SCB_PACKAGE_ERROR_INVALID, message);
  return message == NULL;
}

gboolean
scb_package_import_check_sender (ScbPackageImport *import, guint i, GError **error)
{
  const ScbPackageHeader *header = import->tree->header;
  GType type = header->purpose == SCB_PACKAGE_FROM_BRANCH ? SCB_TYPE_BRANCH : SCB_TYPE_ORGANIZATION;
  gint64 sender;

  if (header->purpose == SCB_PACKAGE_PLAIN)
    return TRUE;
  import->report->header = scb_package_header_copy (header);
  if (header->purpose == SCB_PACKAGE_STARTER)
    return check_starter (import, error);
  sender = scb_book_find_id (import->book, type, header->sender);
  if (sender == 0)
    return refuse_unknown (header, error);
  /* What a branch sent comes home to its own book. */
  import->is_home = header->purpose == SCB_PACKAGE_FROM_BRANCH && is_of_a_branch (import->book);
  if (type == SCB_TYPE_BRANCH)
    add_id (import->branches, sender);
  else
    find_organizations (import, sender);
  return TRUE;
}

/* ---- what becomes of each record ---- */

static gboolean
is_on_our_roll (ScbPackageImport *import, gint64 member)
{
  g_autoptr (GPtrArray) memberships
      = scb_book_list (import->book, SCB_TYPE_MEMBERSHIP, "member", member, NULL);

  for (guint i = 0; memberships != NULL && i < memberships->len; i++)
    if (is_ours (import, SCB_MEMBERSHIP (memberships->pdata[i])->branch))
      return TRUE;
  return FALSE;
}

static ScbPackageRule
rule_of_shared (ScbPackageImport *import, ScbPackageEntry *entry, ScbRecord *record)
{
  if (entry->is_new)
    return SCB_IS_MEMBER (record) || is_ours (import, branch_of (import, record))
               ? SCB_PACKAGE_TAKE
               : SCB_PACKAGE_DROP;
  if (SCB_IS_MEMBER (record) ? is_on_our_roll (import, entry->id)
                             : is_ours (import, branch_of (import, record)))
    return SCB_PACKAGE_COMPLETE;
  return SCB_PACKAGE_KEEP;
}

/* What an office sends upwards of its own affairs. */
static gboolean
is_of_office (ScbPackageImport *import, ScbRecord *record)
{
  if (import->tree->header->purpose != SCB_PACKAGE_FROM_OFFICE)
    return FALSE;
  if (SCB_IS_ORGANIZATION (record) || SCB_IS_ORGANIZATION_SPELL (record) || SCB_IS_DECISION (record)
      || SCB_IS_RULE_SET (record))
    return FALSE;
  return is_ours (import, branch_of (import, record))
         || is_in_organizations (import, get_ref (record, "organization"));
}

static gboolean
is_opening (GType type)
{
  return type == SCB_TYPE_OPENING_BALANCE || type == SCB_TYPE_OPENING_NUMBER
         || type == SCB_TYPE_OPENING_ABSENCE;
}

/* The office counted the sessions before a starter itself. */
static gboolean
is_made_by_office (ScbPackageImport *import, ScbPackageEntry *entry)
{
  ScbPackageEntry *whole = entry->type == SCB_TYPE_OPENING_BALANCE ? entry : entry->owner;
  g_autofree char *branch = NULL;

  if (!is_opening (entry->type) || whole == NULL)
    return FALSE;
  branch = whole->owner != NULL
               ? g_strdup (whole->owner->uuid)
               : scb_package_read_uuid (json_object_get_member (whole->object, "branch"));
  return branch != NULL && scb_package_opening_is_made (whole->uuid, branch);
}

static ScbPackageRule
rule_of_sent (ScbPackageImport *import, ScbPackageEntry *entry, ScbRecord *record)
{
  g_autoptr (ScbRecord) kept
      = entry->is_new ? NULL : scb_book_get (import->book, entry->type, entry->id, NULL);
  Side side = side_of (import, record);
  gboolean may;

  if (is_made_by_office (import, entry))
    return entry->is_new ? SCB_PACKAGE_DROP : SCB_PACKAGE_KEEP;
  if (side == SIDE_SHARED)
    return rule_of_shared (import, entry, record);
  may = side == SIDE_BRANCH ? is_ours (import, branch_of (import, record))
                            : is_of_office (import, record);
  /* Nothing of others is taken by saying that it is one's own. */
  if (may && kept != NULL)
    may = side_of (import, kept) == side
          && (side == SIDE_BRANCH ? is_ours (import, branch_of (import, kept))
                                  : is_of_office (import, kept));
  if (may)
    return SCB_PACKAGE_TAKE;
  return entry->is_new ? SCB_PACKAGE_DROP : SCB_PACKAGE_KEEP;
}

/* What the level above says of an office's affairs: its own rules, directives and names; of the
 * office's branches only what that does not know. */
static ScbPackageRule
rule_of_known (ScbPackageImport *import, ScbPackageEntry *entry)
{
  static GType (*const given[]) (void)
      = { scb_decision_get_type,  scb_organization_get_type,    scb_organization_spell_get_type,
          scb_rule_set_get_type,  scb_agenda_template_get_type, scb_agenda_template_item_get_type,
          scb_directive_get_type, scb_directive_branch_get_type };

  if (!is_starter_of_office (import) || is_one_of (entry->type, given, G_N_ELEMENTS (given)))
    return SCB_PACKAGE_TAKE;
  return SCB_PACKAGE_COMPLETE;
}

/* What was counted for the branch's first session counts on. */
static gboolean
has_made_opening (ScbPackageImport *import, ScbRecord *record)
{
  gint64 branch = branch_of (import, record);
  g_autofree char *uuid = scb_book_get_uuid (import->book, SCB_TYPE_BRANCH, branch);
  g_autoptr (GPtrArray) balances
      = uuid != NULL
            ? scb_book_list (import->book, SCB_TYPE_OPENING_BALANCE, "branch", branch, NULL)
            : NULL;

  for (guint i = 0; balances != NULL && i < balances->len; i++)
    if (scb_package_opening_is_made (scb_record_get_uuid (balances->pdata[i]), uuid))
      return TRUE;
  return FALSE;
}

static ScbPackageRule
rule_of_starter (ScbPackageImport *import, ScbPackageEntry *entry, ScbRecord *record)
{
  switch (side_of (import, record))
    {
    case SIDE_OFFICE:
      return entry->is_new ? SCB_PACKAGE_TAKE : rule_of_known (import, entry);
    case SIDE_SHARED:
      return entry->is_new ? SCB_PACKAGE_TAKE : SCB_PACKAGE_COMPLETE;
    default:
      if (!entry->is_new)
        return SCB_PACKAGE_KEEP;
      return is_opening (entry->type) && !has_made_opening (import, record) ? SCB_PACKAGE_TAKE
                                                                            : SCB_PACKAGE_DROP;
    }
}

/* A month's package brings the sessions before it only because they are named: those that the book
 * has stay as they are. What lives on beyond its session (a task, a pledge) goes on. */
static gboolean
is_of_another_month (ScbPackageImport *import, ScbPackageEntry *entry)
{
  const char *period = import->tree->header->period;
  ScbPackageEntry *whole = entry;
  ScbRecord *session;

  if (period == NULL || SCB_TYPE_TASK == entry->type || SCB_TYPE_PLEDGE == entry->type
      || SCB_TYPE_PROPOSAL == entry->type)
    return FALSE;
  while (whole->type != SCB_TYPE_SESSION && whole->owner != NULL)
    whole = whole->owner;
  session = whole->type == SCB_TYPE_SESSION && !whole->is_new
                ? find_record (import, SCB_TYPE_SESSION, whole->id)
                : NULL;
  return session != NULL && strcmp (SCB_SESSION (session)->period, period) != 0;
}

gboolean
scb_package_import_is_restricted (ScbPackageImport *import)
{
  return import->tree->header->purpose != SCB_PACKAGE_PLAIN && !import->is_home;
}

/* Whose session it is; the parts of one that stays, stay. */
static gboolean
is_kept_session (ScbPackageImport *import, ScbPackageEntry *entry)
{
  for (ScbPackageEntry *whole = entry; whole != NULL; whole = whole->owner)
    if (g_hash_table_contains (import->keep, whole->uuid))
      return TRUE;
  return FALSE;
}

gboolean
scb_package_import_apply_ownership (ScbPackageImport *import, guint i, GError **error)
{
  ScbPackageEntry *entry = import->tree->entries->pdata[i];
  ScbRecord *record = import->records->pdata[i];

  if (!scb_package_import_is_restricted (import))
    return TRUE;
  if (is_kept_session (import, entry))
    entry->rule = entry->is_new ? SCB_PACKAGE_DROP : SCB_PACKAGE_KEEP;
  else if (entry->owner != NULL && entry->owner->rule == SCB_PACKAGE_DROP)
    entry->rule = SCB_PACKAGE_DROP;
  else if (is_of_another_month (import, entry))
    entry->rule = entry->is_new ? SCB_PACKAGE_DROP : SCB_PACKAGE_KEEP;
  else
    entry->rule = import->tree->header->purpose == SCB_PACKAGE_STARTER
                      ? rule_of_starter (import, entry, record)
                      : rule_of_sent (import, entry, record);
  return TRUE;
}

/* ---- what is named has to be there ---- */

/* Nobody is harmed by a decision or an official that the book did not know yet; sessions, visits
 * and scores never come in this way. */
static gboolean
may_be_named (GType type)
{
  static GType (*const types[]) (void)
      = { scb_decision_get_type,           scb_organization_get_type, scb_branch_get_type,
          scb_rule_set_get_type,           scb_official_get_type,     scb_assignment_get_type,
          scb_directive_get_type,          scb_member_get_type,       scb_term_get_type,
          scb_organization_spell_get_type, scb_branch_spell_get_type };

  return is_one_of (type, types, G_N_ELEMENTS (types));
}

static gboolean
take_named (ScbPackageImport *import, ScbPackageEntry *entry, const char *uuid)
{
  ScbPackageEntry *named = g_hash_table_lookup (import->tree->by_uuid, uuid);

  if (named == NULL || named->rule != SCB_PACKAGE_DROP || !may_be_named (named->type)
      || is_kept_session (import, entry))
    return FALSE;
  named->rule = SCB_PACKAGE_TAKE;
  return TRUE;
}

/* The names of what was taken because it is named go with it. */
static gboolean
take_parts (ScbPackageImport *import)
{
  gboolean any = FALSE;

  for (guint i = 0; i < import->tree->entries->len; i++)
    {
      ScbPackageEntry *entry = import->tree->entries->pdata[i];

      if (entry->rule == SCB_PACKAGE_DROP && entry->owner != NULL && entry->owner->is_new
          && entry->owner->rule == SCB_PACKAGE_TAKE && may_be_named (entry->type)
          && !is_kept_session (import, entry))
        {
          entry->rule = SCB_PACKAGE_TAKE;
          any = TRUE;
        }
    }
  return any;
}

static gboolean
take_all_named_by (ScbPackageImport *import, ScbPackageEntry *entry)
{
  ScbRecordClass *klass = scb_package_class (entry->type);
  gboolean any = FALSE;

  for (guint i = 0; i < klass->n_fields; i++)
    {
      g_autofree char *uuid = klass->fields[i].kind == SCB_FIELD_REF ? scb_package_read_uuid (
                                  json_object_get_member (entry->object, klass->fields[i].name))
                                                                     : NULL;

      any = (uuid != NULL && take_named (import, entry, uuid)) || any;
    }
  return any;
}

/* Something that is taken names something that is not: the reference is left out where it may be.
 */
static gboolean
forget_dropped (ScbPackageImport *import, guint i, GError **error)
{
  ScbPackageEntry *entry = import->tree->entries->pdata[i];
  ScbRecordClass *klass = scb_package_class (entry->type);

  for (guint j = 0; j < klass->n_fields; j++)
    {
      const ScbField *field = &klass->fields[j];
      g_autofree char *uuid
          = field->kind == SCB_FIELD_REF
                ? scb_package_read_uuid (json_object_get_member (entry->object, field->name))
                : NULL;
      ScbPackageEntry *named
          = uuid != NULL ? g_hash_table_lookup (import->tree->by_uuid, uuid) : NULL;

      if (named == NULL || named->rule != SCB_PACKAGE_DROP)
        continue;
      if ((field->flags & SCB_FIELD_REQUIRED) != 0)
        return scb_package_fail (error, entry->path, field->name,
                                 _("names something that its sender may not change"));
      scb_record_set_int (import->records->pdata[i], field, 0);
    }
  return TRUE;
}

static void
tell_dropped (ScbPackageImport *import)
{
  guint n_types;
  const GType *types = scb_record_types (&n_types);

  for (guint i = 0; i < n_types; i++)
    {
      guint n = 0;

      for (guint j = 0; j < import->tree->entries->len; j++)
        {
          ScbPackageEntry *entry = import->tree->entries->pdata[j];

          n += entry->type == types[i] && entry->rule == SCB_PACKAGE_DROP
               && (entry->owner == NULL || entry->owner->rule != SCB_PACKAGE_DROP)
               && !is_kept_session (import, entry) && !is_of_another_month (import, entry)
               && !is_opening (entry->type);
        }
      if (n > 0)
        g_ptr_array_add (import->report->left,
                         g_strdup_printf (_("%s: %u not taken: not the sender’s to say"),
                                          scb_record_type_label (types[i]), n));
    }
}

gboolean
scb_package_import_close_ownership (ScbPackageImport *import, guint once, GError **error)
{
  gboolean any = scb_package_import_is_restricted (import);

  if (!any)
    return TRUE;
  while (any)
    {
      any = take_parts (import);
      for (guint i = 0; i < import->tree->entries->len; i++)
        {
          ScbPackageEntry *entry = import->tree->entries->pdata[i];

          if (entry->rule == SCB_PACKAGE_TAKE || entry->rule == SCB_PACKAGE_COMPLETE)
            any = take_all_named_by (import, entry) || any;
        }
    }
  for (guint i = 0; i < import->tree->entries->len; i++)
    {
      ScbPackageEntry *entry = import->tree->entries->pdata[i];

      if ((entry->rule == SCB_PACKAGE_TAKE || entry->rule == SCB_PACKAGE_COMPLETE)
          && !forget_dropped (import, i, error))
        return FALSE;
    }
  tell_dropped (import);
  return TRUE;
}

/* ---- while it is written ---- */

/* What the office adds to records of a branch. */
static const struct
{
  GType (*get_type) (void);
  const char *fields[6];
} additions[] = {
  { scb_session_get_type, { "approved_on" } },
  { scb_proposal_get_type, { "passed_on", "due_on", "answer", "answered_on", "told_on" } },
};

static void
copy_field (ScbRecord *to, ScbRecord *from, const ScbField *field)
{
  if (scb_field_holds_text (field))
    scb_record_set_text (to, field, scb_record_get_text (from, field));
  else if (field->kind == SCB_FIELD_REAL)
    scb_record_set_real (to, field, scb_record_get_real (from, field));
  else
    scb_record_set_int (to, field, scb_record_get_int (from, field));
}

gboolean
scb_package_is_addition_of_office (GType type, const char *field)
{
  for (guint i = 0; i < G_N_ELEMENTS (additions); i++)
    for (guint j = 0; additions[i].fields[j] != NULL; j++)
      if (additions[i].get_type () == type && strcmp (additions[i].fields[j], field) == 0)
        return TRUE;
  return FALSE;
}

static void
keep_additions (ScbRecord *record, ScbRecord *kept)
{
  ScbRecordClass *klass = SCB_RECORD_GET_CLASS (record);

  for (guint i = 0; i < klass->n_fields; i++)
    if (scb_package_is_addition_of_office (G_OBJECT_TYPE (record), klass->fields[i].name))
      copy_field (record, kept, &klass->fields[i]);
}

static char *
title_of (ScbRecord *record)
{
  static const char *const names[] = { "full_name", "name", "title", "number", "topic" };
  const char *label = scb_record_type_label (G_OBJECT_TYPE (record));

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      const ScbField *field = scb_record_class_find_field (SCB_RECORD_GET_CLASS (record), names[i]);

      if (field != NULL && scb_record_is_known (record, field))
        return g_strdup_printf ("%s “%s”", label, scb_record_get_text (record, field));
    }
  return g_strdup (label);
}

/* Only what the book does not know; what it knows otherwise is told. */
static void
complete (ScbPackageImport *import, ScbRecord *record, ScbRecord *kept)
{
  ScbRecordClass *klass = SCB_RECORD_GET_CLASS (record);
  gboolean differs = FALSE;

  for (guint i = 0; i < klass->n_fields; i++)
    {
      const ScbField *field = &klass->fields[i];

      if (scb_field_is_derived (field) || !scb_record_is_known (kept, field))
        continue;
      if (scb_record_is_known (record, field)
          && (scb_field_holds_text (field)
                  ? strcmp (scb_record_get_text (record, field), scb_record_get_text (kept, field))
                        != 0
                  : field->kind != SCB_FIELD_REAL
                        && scb_record_get_int (record, field) != scb_record_get_int (kept, field)))
        differs = TRUE;
      copy_field (record, kept, field);
    }
  if (differs)
    {
      g_autofree char *title = title_of (kept);

      g_ptr_array_add (import->report->left,
                       g_strdup_printf (_("%s differs: this book’s stays"), title));
    }
}

gboolean
scb_package_import_settle (ScbPackageImport *import,
                           ScbPackageEntry *entry,
                           ScbRecord *record,
                           ScbRecord *kept)
{
  if (entry->rule == SCB_PACKAGE_DROP)
    return FALSE;
  if (entry->rule == SCB_PACKAGE_KEEP)
    {
      if (kept != NULL && !is_kept_session (import, entry) && !is_opening (entry->type)
          && !scb_record_equal (record, kept))
        {
          g_autofree char *title = title_of (kept);

          g_ptr_array_add (
              import->report->left,
              g_strdup_printf (is_of_another_month (import, entry)
                                   ? _("%s of an earlier month differs: only the package of that "
                                        "month can change it")
                                   : _("%s differs: not the sender’s to change"),
                               title));
        }
      return FALSE;
    }
  if (entry->rule == SCB_PACKAGE_COMPLETE && kept != NULL)
    complete (import, record, kept);
  else if (kept != NULL && import->tree->header->purpose == SCB_PACKAGE_FROM_BRANCH
           && !import->is_home)
    keep_additions (record, kept);
  return TRUE;
}

gboolean
scb_package_import_may_remove (ScbPackageImport *import, ScbPackageEntry *owner, ScbRecord *kept)
{
  Side side;

  if (!scb_package_import_is_restricted (import))
    return TRUE;
  side = side_of (import, kept);
  if (owner->rule != SCB_PACKAGE_TAKE || side == SIDE_SHARED)
    return FALSE;
  return (side == SIDE_BRANCH) == (import->tree->header->purpose != SCB_PACKAGE_STARTER)
         || import->tree->header->purpose == SCB_PACKAGE_FROM_OFFICE;
}
