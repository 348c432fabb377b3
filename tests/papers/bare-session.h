/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A session of which nothing but month and kind is known, for tests to record facts one by one. */
#pragma once

#include "papers-fixture.h"

/* The dots where a name or a few words are missing within a sentence. */
#define WORDS "…………………………………"

/* The members of every session here; Hà twice, born in different years, where add_namesake() is
 * called. */
enum
{
  DUOC = 1, /* the branch's secretary */
  LAN,
  HA,
  TUNG,
  OTHER_HA,
};

/* Gives a record an id and keeps it in a list of the dossier, which owns it. */
static inline gpointer
keep (GPtrArray *list, gpointer record)
{
  static gint64 last_id = 100;

  scb_record_set_id (record, ++last_id);
  g_ptr_array_add (list, record);
  return record;
}

static inline void
add_member (
    ScbDossier *dossier, gint64 id, const char *name, const char *born_on, const char *posts)
{
  g_autoptr (ScbMember) member
      = g_object_new (SCB_TYPE_MEMBER, "full-name", name, "born-on", born_on, NULL);

  scb_record_set_id (SCB_RECORD (member), id);
  scb_dossier_add_member (dossier, member, posts);
}

static inline void
add_namesake (ScbDossier *dossier)
{
  add_member (dossier, OTHER_HA, "Lý Thị Hà", "1990", NULL);
}

/* A session of which nothing but month and kind is known. */
static inline ScbDossier *
bare_session (ScbSessionKind kind)
{
  g_autoptr (ScbSession) session = g_object_new (
      SCB_TYPE_SESSION, "branch", (gint64)1, "kind", kind, "state", SCB_SESSION_STATE_DRAFT,
      "detail", SCB_SESSION_DETAIL_FULL, "period", "2020-09", NULL);
  ScbDossier *dossier = scb_dossier_new (session);

  dossier->branch_name = g_strdup ("Chi bộ thôn Xóm Mới");
  dossier->organization_name = g_strdup ("Đảng bộ xã Lương Mông");
  dossier->place = g_strdup ("Lương Mông");
  add_member (dossier, DUOC, "Nông Văn Được", "1965-02-01", "Bí thư Chi bộ, Trưởng thôn");
  add_member (dossier, LAN, "Bàn Thị Lan", "1981", NULL);
  add_member (dossier, HA, "Lý Thị Hà", "1975-11-20", "Phó Bí thư Chi bộ");
  add_member (dossier, TUNG, "Triệu Văn Tùng", "1999-01", NULL);
  return dossier;
}

static inline ScbAttendance *
mark (ScbDossier *dossier, gint64 member, ScbAttendanceState state)
{
  return keep (dossier->attendance, g_object_new (SCB_TYPE_ATTENDANCE, "member", member, "standing",
                                                  SCB_STANDING_OFFICIAL, "duty", SCB_DUTY_EXPECTED,
                                                  "state", state, NULL));
}

static inline ScbAgendaItem *
add_item (ScbDossier *dossier, const char *title)
{
  return keep (dossier->agenda, g_object_new (SCB_TYPE_AGENDA_ITEM, "kind",
                                              SCB_AGENDA_KIND_DISCUSSION, "title", title, NULL));
}

static inline gint64
id_of (gpointer record)
{
  return scb_record_get_id (record);
}

/* A session that is called: day, place, two points of an agenda. */
static inline ScbDossier *
planned_session (ScbSessionKind kind)
{
  ScbDossier *dossier = bare_session (kind);

  g_object_set (dossier->session, "held-on", "2020-09-03", "starts-at", "19:30", "place",
                "Nhà văn hóa", "notified-on", "2020-08-31", "contact", (gint64)HA, NULL);
  g_object_set (add_item (dossier, "Làm đường hoa."), "presenter", (gint64)DUOC, "planned-minutes",
                (gint64)45, NULL);
  add_item (dossier, "Việc khác");
  return dossier;
}

/* ---- papers ---- */

static inline ScbLayout *
lay_out (ScbDossier *dossier, MakePaper make, ScbPaperForm form)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (ScbRules) rules = scb_rules_new_for_dossier (dossier, &error);
  g_autoptr (ScbDocument) document = NULL;
  ScbLayout *layout;

  g_assert_no_error (error);
  document = make (dossier, rules, form, &error);
  g_assert_no_error (error);
  layout = scb_layout_new (document, &error);
  g_assert_no_error (error);
  return layout;
}

static inline GBytes *
print_bytes (ScbDossier *dossier, MakePaper make, ScbPaperForm form)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (ScbLayout) layout = lay_out (dossier, make, form);
  GBytes *bytes = scb_pdf_render (layout, &error);

  g_assert_no_error (error);
  return bytes;
}

static inline char *
minutes_text (ScbDossier *dossier)
{
  return words_as (dossier, scb_minutes_paper_new, SCB_PAPER_RECORD);
}
