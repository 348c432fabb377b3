/* SPDX-License-Identifier: GPL-3.0-or-later */
/* All record types alike: they tell what changed and only that, copy, compare, refuse what cannot
 * be, and go away. */

#include <math.h>
#include <string.h>

#include "scb-decision-labels.h"
#include "scb-labels.h"
#include "scb-records.h"
#include "scb-type-labels.h"

static char *
property_of (const ScbField *field)
{
  return g_strdelimit (g_strdup (field->name), "_", '-');
}

/* A good value of a kind of text; there are two of each, @which is 0 or 1. */
static const char *
good_text (ScbFieldKind kind, guint which)
{
  static const char *const texts[][2] = {
    [SCB_FIELD_LINE] = { "Nông Văn Được", "Đặng Thị Ánh" },
    [SCB_FIELD_TEXT] = { "Một\nHai", "Ba" },
    [SCB_FIELD_DATE] = { "2020-02-29", "2020-09-03" },
    [SCB_FIELD_PARTIAL] = { "1960", "1960-05" },
    [SCB_FIELD_TIME] = { "19:30", "00:00" },
    [SCB_FIELD_STAMP] = { "2020-09-03T12:34:56Z", "2020-09-03T12:34:57Z" },
    [SCB_FIELD_PERIOD] = { "2020-09", "2020-10" },
    [SCB_FIELD_JSON] = { "{}", "[1]" },
  };

  return texts[kind][which];
}

static void
set_good (ScbRecord *record, const ScbField *field, guint which)
{
  g_autofree char *property = property_of (field);

  if (scb_field_holds_text (field))
    g_object_set (record, property, good_text (field->kind, which), NULL);
  else if (field->kind == SCB_FIELD_REAL)
    g_object_set (record, property, which == 0 ? 0.1 : 2.5, NULL);
  else if (field->kind == SCB_FIELD_BOOL)
    g_object_set (record, property, which == 0, NULL);
  else if (field->kind == SCB_FIELD_ENUM)
    g_object_set (record, property, (int)which + 1, NULL);
  else
    g_object_set (record, property, (gint64)which + 7, NULL);
}

/* Every field that is set by hand; a span begins and ends on the same day. */
static ScbRecord *
make_full (GType type, guint which)
{
  ScbRecord *record = scb_record_new (type);
  ScbRecordClass *klass = SCB_RECORD_GET_CLASS (record);

  for (guint i = 0; i < klass->n_fields; i++)
    if (!scb_field_is_derived (&klass->fields[i]))
      set_good (record, &klass->fields[i], which);
  return record;
}

static void
for_each_type (void (*test) (GType type))
{
  guint n_types;
  const GType *types = scb_record_types (&n_types);

  g_assert_cmpuint (n_types, >, 40);
  for (guint i = 0; i < n_types; i++)
    test (types[i]);
}

/* ---- notification ---- */

static void
count_cb (GObject *object, GParamSpec *pspec, guint *n_notified)
{
  (*n_notified)++;
}

static void
check_notification (ScbRecord *record, const ScbField *field)
{
  g_autofree char *property = property_of (field);
  g_autofree char *detailed = g_strconcat ("notify::", property, NULL);
  guint n_notified = 0;
  gulong handler = g_signal_connect (record, detailed, G_CALLBACK (count_cb), &n_notified);

  set_good (record, field, 0);
  g_assert_cmpuint (n_notified, ==, 1);
  g_assert_true (scb_record_is_known (record, field));
  set_good (record, field, 0);
  g_assert_cmpuint (n_notified, ==, 1);
  set_good (record, field, 1);
  g_assert_cmpuint (n_notified, ==, 2);
  g_signal_handler_disconnect (record, handler);
}

static void
check_type_notifies (GType type)
{
  g_autoptr (ScbRecord) record = scb_record_new (type);
  ScbRecordClass *klass = SCB_RECORD_GET_CLASS (record);

  for (guint i = 0; i < klass->n_fields; i++)
    if (!scb_field_is_derived (&klass->fields[i]))
      check_notification (record, &klass->fields[i]);
}

static void
test_every_property_notifies_once (void)
{
  for_each_type (check_type_notifies);
}

static void
test_a_key_follows_its_name (void)
{
  g_autoptr (ScbMember) member = g_object_new (SCB_TYPE_MEMBER, NULL);
  g_autofree char *first = NULL;
  guint n_notified = 0;

  g_signal_connect (member, "notify::sort-key", G_CALLBACK (count_cb), &n_notified);
  g_object_set (member, "full-name", "Triệu Quý An", NULL);
  g_assert_cmpuint (n_notified, ==, 1);
  first = g_strdup (member->sort_key);
  g_object_set (member, "full-name", "Đặng Thị Ánh", NULL);
  g_assert_cmpuint (n_notified, ==, 2);
  g_assert_cmpstr (first, <, member->sort_key);
  g_object_set (member, "full-name", NULL, NULL);
  g_assert_null (member->sort_key);
}

static void
test_a_text_is_clean_before_it_is_compared (void)
{
  g_autoptr (ScbMember) member
      = g_object_new (SCB_TYPE_MEMBER, "full-name", "Nông Văn Được", "note", "cũ", NULL);
  guint n_notified = 0;

  g_signal_connect (member, "notify", G_CALLBACK (count_cb), &n_notified);
  g_object_set (member, "full-name", "  No\u0302ng  Va\u0306n Đu\u031bo\u031b\u0323c ", NULL);
  g_assert_cmpuint (n_notified, ==, 0);
  g_object_set (member, "note", "  \n ", NULL);
  g_assert_cmpuint (n_notified, ==, 1);
  g_assert_null (member->note);
}

/* ---- life ---- */

static void
check_type_is_new_and_dies (GType type)
{
  ScbRecord *record = scb_record_new (type);
  ScbRecordClass *klass = SCB_RECORD_GET_CLASS (record);

  g_assert_cmpint (scb_record_get_id (record), ==, 0);
  g_assert_null (scb_record_get_uuid (record));
  g_assert_true (scb_record_type_for_table (klass->table) == type);
  for (guint i = 0; i < klass->n_fields; i++)
    if (scb_field_holds_text (&klass->fields[i]))
      g_assert_null (scb_record_get_text (record, &klass->fields[i]));
    else if (klass->fields[i].kind == SCB_FIELD_REAL)
      g_assert_true (isnan (scb_record_get_real (record, &klass->fields[i])));
    else
      g_assert_cmpint (scb_record_get_int (record, &klass->fields[i]), ==,
                       klass->fields[i].kind == SCB_FIELD_COUNT ? SCB_UNKNOWN : 0);
  g_assert_finalize_object (record);
  g_assert_finalize_object (make_full (type, 0));
}

static void
test_every_type_begins_unknown_and_finalizes (void)
{
  for_each_type (check_type_is_new_and_dies);
}

static void
check_copy (GType type)
{
  g_autoptr (ScbRecord) record = make_full (type, 0);
  ScbRecordClass *klass = SCB_RECORD_GET_CLASS (record);
  g_autoptr (ScbRecord) copy = NULL;

  scb_record_set_id (record, 42);
  scb_record_set_uuid (record, "00000000-0000-4000-8000-000000000042");
  copy = scb_record_copy (record);
  g_assert_true (scb_record_equal (record, copy));
  g_assert_cmpint (scb_record_get_id (copy), ==, 42);
  g_assert_cmpstr (scb_record_get_uuid (copy), ==, scb_record_get_uuid (record));
  /* Id and UUID do not count. */
  scb_record_set_id (copy, 43);
  scb_record_set_uuid (copy, "00000000-0000-4000-8000-000000000043");
  g_assert_true (scb_record_equal (record, copy));
  for (guint i = 0; i < klass->n_fields; i++)
    if (!scb_field_is_derived (&klass->fields[i]))
      {
        set_good (copy, &klass->fields[i], 1);
        g_assert_false (scb_record_equal (record, copy));
        set_good (copy, &klass->fields[i], 0);
        g_assert_true (scb_record_equal (record, copy));
      }
}

static void
test_copies_are_equal_and_apart (void)
{
  g_autoptr (ScbRecord) guest = scb_record_new (SCB_TYPE_GUEST);
  g_autoptr (ScbRecord) vote = scb_record_new (SCB_TYPE_VOTE);

  for_each_type (check_copy);
  g_assert_false (scb_record_equal (guest, vote));
}

/* ---- what cannot be ---- */

static void
assert_invalid (ScbRecord *record, const ScbField *expected)
{
  const ScbField *field = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_false (scb_record_validate (record, &field, &error));
  g_assert_error (error, SCB_MODEL_ERROR, SCB_MODEL_ERROR_INVALID);
  g_assert_cmpstr (field->name, ==, expected->name);
  g_assert_true (g_str_has_suffix (error->message, "."));
}

static void
assert_valid (ScbRecord *record)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (scb_record_validate (record, NULL, &error));
  g_assert_no_error (error);
}

static void
check_required (GType type)
{
  g_autoptr (ScbRecord) unknown = scb_record_new (type);
  ScbRecordClass *klass = SCB_RECORD_GET_CLASS (unknown);

  for (guint i = 0; i < klass->n_fields; i++)
    {
      const ScbField *field = &klass->fields[i];
      g_autoptr (ScbRecord) record = make_full (type, 0);

      assert_valid (record);
      if ((field->flags & SCB_FIELD_REQUIRED) == 0 || scb_record_is_known (unknown, field))
        continue;
      if (scb_field_holds_text (field))
        scb_record_set_text (record, field, NULL);
      else
        scb_record_set_int (record, field, scb_record_get_int (unknown, field));
      assert_invalid (record, field);
    }
}

static void
test_what_is_required_may_not_be_missing (void)
{
  for_each_type (check_required);
}

static const char *
bad_text (ScbFieldKind kind)
{
  switch (kind)
    {
    case SCB_FIELD_DATE:
      return "2021-02-29";
    case SCB_FIELD_PARTIAL:
      return "1960-13";
    case SCB_FIELD_TIME:
      return "24:00";
    case SCB_FIELD_STAMP:
      return "2020-09-03 12:34:56";
    case SCB_FIELD_PERIOD:
      return "2020-00";
    default:
      return NULL;
    }
}

static void
check_texts (GType type)
{
  g_autoptr (ScbRecord) record = make_full (type, 0);
  ScbRecordClass *klass = SCB_RECORD_GET_CLASS (record);

  for (guint i = 0; i < klass->n_fields; i++)
    if (bad_text (klass->fields[i].kind) != NULL)
      {
        scb_record_set_text (record, &klass->fields[i], bad_text (klass->fields[i].kind));
        assert_invalid (record, &klass->fields[i]);
        set_good (record, &klass->fields[i], 0);
        assert_valid (record);
      }
}

static void
test_days_and_hours_exist (void)
{
  for_each_type (check_texts);
}

static void
check_span (GType type)
{
  g_autoptr (ScbRecord) record = make_full (type, 0);
  ScbRecordClass *klass = SCB_RECORD_GET_CLASS (record);
  const ScbField *until = scb_record_class_find_field (klass, "until");

  if (until == NULL)
    return;
  g_object_set (record, "since", "2020-09-03", "until", "2020-09-02", NULL);
  assert_invalid (record, until);
  g_object_set (record, "until", "2020-09-03", NULL);
  assert_valid (record);
  g_object_set (record, "until", NULL, NULL);
  assert_valid (record);
}

static void
test_a_span_does_not_end_before_it_begins (void)
{
  for_each_type (check_span);
}

/* ---- enumerations ---- */

static void
check_enums (GType type)
{
  g_autoptr (ScbRecord) record = scb_record_new (type);
  ScbRecordClass *klass = SCB_RECORD_GET_CLASS (record);

  for (guint i = 0; i < klass->n_fields; i++)
    {
      g_autoptr (GEnumClass) values = NULL;
      int value = -1;

      if (klass->fields[i].kind != SCB_FIELD_ENUM)
        continue;
      values = g_type_class_ref (klass->fields[i].get_type ());
      g_assert_cmpint (values->minimum, ==, 0);
      for (int j = 1; j < values->n_values; j++)
        {
          const char *nick = scb_enum_nick (G_ENUM_CLASS_TYPE (values), values->values[j].value);

          g_assert_true (scb_enum_from_nick (G_ENUM_CLASS_TYPE (values), nick, &value));
          g_assert_cmpint (value, ==, values->values[j].value);
        }
      g_assert_null (scb_enum_nick (G_ENUM_CLASS_TYPE (values), 0));
      g_assert_null (scb_enum_nick (G_ENUM_CLASS_TYPE (values), values->maximum + 1));
      g_assert_false (scb_enum_from_nick (G_ENUM_CLASS_TYPE (values), "khong-co", &value));
      g_assert_false (scb_enum_from_nick (G_ENUM_CLASS_TYPE (values), NULL, &value));
    }
}

static void
test_nicks_go_there_and_back (void)
{
  for_each_type (check_enums);
}

static void
check_label (GType type)
{
  const char *label = scb_record_type_label (type);

  g_assert_nonnull (label);
  g_assert_cmpstr (label, !=, "");
}

static void
test_every_type_has_a_label (void)
{
  for_each_type (check_label);
  g_assert_null (scb_record_type_label (G_TYPE_OBJECT));
}

/* The label functions take enumerations of their own, which are ints all the same. */
#define ASSERT_LABELS(TYPE, function)                                                              \
  G_STMT_START                                                                                     \
  {                                                                                                \
    g_autoptr (GEnumClass) values = g_type_class_ref (TYPE);                                       \
    g_autoptr (GHashTable) labels = g_hash_table_new (g_str_hash, g_str_equal);                    \
    g_assert_null (function (0));                                                                  \
    for (int i = 1; i < values->n_values; i++)                                                     \
      {                                                                                            \
        const char *label = function (values->values[i].value);                                    \
        g_assert_nonnull (label);                                                                  \
        g_assert_cmpstr (label, !=, "");                                                           \
        g_assert_true (g_hash_table_add (labels, (gpointer)label));                                \
      }                                                                                            \
  }                                                                                                \
  G_STMT_END

static void
test_every_value_has_a_label_of_its_own (void)
{
  ASSERT_LABELS (SCB_TYPE_SESSION_KIND, scb_session_kind_label);
  ASSERT_LABELS (SCB_TYPE_SESSION_STATE, scb_session_state_label);
  ASSERT_LABELS (SCB_TYPE_SESSION_SOURCE, scb_session_source_label);
  ASSERT_LABELS (SCB_TYPE_LEVEL, scb_level_label);
  ASSERT_LABELS (SCB_TYPE_ATTENDANCE_STATE, scb_attendance_state_label);
  ASSERT_LABELS (SCB_TYPE_STANDING, scb_standing_label);
  ASSERT_LABELS (SCB_TYPE_TASK_STATE, scb_task_state_label);
  ASSERT_LABELS (SCB_TYPE_MEMBERSHIP_KIND, scb_membership_kind_label);
  ASSERT_LABELS (SCB_TYPE_BRANCH_KIND, scb_branch_kind_label);
  ASSERT_LABELS (SCB_TYPE_ORGANIZATION_KIND, scb_organization_kind_label);
  ASSERT_LABELS (SCB_TYPE_VOTE_KIND, scb_vote_kind_label);
  ASSERT_LABELS (SCB_TYPE_VOTE_METHOD, scb_vote_method_label);
  ASSERT_LABELS (SCB_TYPE_VOTE_THRESHOLD, scb_vote_threshold_label);
  ASSERT_LABELS (SCB_TYPE_MATTER_KIND, scb_matter_kind_label);
  ASSERT_LABELS (SCB_TYPE_RESOLUTION_KIND, scb_resolution_kind_label);
  ASSERT_LABELS (SCB_TYPE_TASK_OUTCOME, scb_task_outcome_label);
  ASSERT_LABELS (SCB_TYPE_RECOGNITION_KIND, scb_recognition_kind_label);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/record/notifies-once", test_every_property_notifies_once);
  g_test_add_func ("/record/key", test_a_key_follows_its_name);
  g_test_add_func ("/record/clean", test_a_text_is_clean_before_it_is_compared);
  g_test_add_func ("/record/unknown-and-finalized", test_every_type_begins_unknown_and_finalizes);
  g_test_add_func ("/record/copy", test_copies_are_equal_and_apart);
  g_test_add_func ("/record/required", test_what_is_required_may_not_be_missing);
  g_test_add_func ("/record/days-and-hours", test_days_and_hours_exist);
  g_test_add_func ("/record/span", test_a_span_does_not_end_before_it_begins);
  g_test_add_func ("/record/nicks", test_nicks_go_there_and_back);
  g_test_add_func ("/record/labels", test_every_value_has_a_label_of_its_own);
  g_test_add_func ("/record/type-labels", test_every_type_has_a_label);

  return g_test_run ();
}
