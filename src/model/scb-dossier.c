/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A session with everything around it. */

#include "scb-dossier.h"

G_DEFINE_FINAL_TYPE (ScbDossier, scb_dossier, G_TYPE_OBJECT)

/* The parts that are records. */
static const gsize parts[] = {
  G_STRUCT_OFFSET (ScbDossier, attendance),
  G_STRUCT_OFFSET (ScbDossier, roll),
  G_STRUCT_OFFSET (ScbDossier, guests),
  G_STRUCT_OFFSET (ScbDossier, documents),
  G_STRUCT_OFFSET (ScbDossier, agenda),
  G_STRUCT_OFFSET (ScbDossier, opinions),
  G_STRUCT_OFFSET (ScbDossier, votes),
  G_STRUCT_OFFSET (ScbDossier, resolutions),
  G_STRUCT_OFFSET (ScbDossier, tasks),
  G_STRUCT_OFFSET (ScbDossier, helpers),
  G_STRUCT_OFFSET (ScbDossier, task_reports),
  G_STRUCT_OFFSET (ScbDossier, earlier_tasks),
  G_STRUCT_OFFSET (ScbDossier, pledges),
  G_STRUCT_OFFSET (ScbDossier, recognitions),
  G_STRUCT_OFFSET (ScbDossier, proposals),
  G_STRUCT_OFFSET (ScbDossier, scores),
  G_STRUCT_OFFSET (ScbDossier, score_items),
  G_STRUCT_OFFSET (ScbDossier, amendments),
  G_STRUCT_OFFSET (ScbDossier, task_amendments),
  G_STRUCT_OFFSET (ScbDossier, comments),
  G_STRUCT_OFFSET (ScbDossier, resolution_numbers),
  G_STRUCT_OFFSET (ScbDossier, directives),
  G_STRUCT_OFFSET (ScbDossier, experiences),
  G_STRUCT_OFFSET (ScbDossier, stories),
  G_STRUCT_OFFSET (ScbDossier, earlier_help),
  G_STRUCT_OFFSET (ScbDossier, help_sessions),
  G_STRUCT_OFFSET (ScbDossier, weak_points),
};

static gpointer
copy_id (gint64 id)
{
  return g_memdup2 (&id, sizeof id);
}

static void
visit_free (gpointer data)
{
  ScbDossierVisit *visit = data;

  g_object_unref (visit->visit);
  g_clear_object (&visit->official);
  g_clear_object (&visit->decision);
  g_free (visit);
}

static void
add_visit (GPtrArray *visits, ScbVisit *visit, ScbOfficial *official, ScbDecision *decision)
{
  ScbDossierVisit *added = g_new0 (ScbDossierVisit, 1);

  added->visit = g_object_ref (visit);
  g_set_object (&added->official, official);
  g_set_object (&added->decision, decision);
  g_ptr_array_add (visits, added);
}

void
scb_dossier_add_visit (ScbDossier *self,
                       ScbVisit *visit,
                       ScbOfficial *official,
                       ScbDecision *decision)
{
  add_visit (self->visits, visit, official, decision);
}

void
scb_dossier_add_earlier_visit (ScbDossier *self, ScbVisit *visit, ScbOfficial *official)
{
  add_visit (self->earlier_visits, visit, official, NULL);
}

static void
scb_dossier_finalize (GObject *object)
{
  ScbDossier *self = SCB_DOSSIER (object);

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    g_ptr_array_unref (G_STRUCT_MEMBER (GPtrArray *, self, parts[i]));
  g_ptr_array_unref (self->visits);
  g_ptr_array_unref (self->earlier_visits);
  g_clear_object (&self->session);
  g_clear_object (&self->branch);
  g_clear_object (&self->term);
  g_clear_object (&self->rule_set);
  g_clear_object (&self->number);
  g_clear_object (&self->previous);
  g_clear_pointer (&self->branch_name, g_free);
  g_clear_pointer (&self->organization_name, g_free);
  g_clear_pointer (&self->committee_name, g_free);
  g_clear_pointer (&self->place, g_free);
  g_clear_pointer (&self->members, g_hash_table_unref);
  g_clear_pointer (&self->titles, g_hash_table_unref);
  g_clear_pointer (&self->settings, g_hash_table_unref);

  G_OBJECT_CLASS (scb_dossier_parent_class)->finalize (object);
}

static void
scb_dossier_class_init (ScbDossierClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = scb_dossier_finalize;
}

static void
scb_dossier_init (ScbDossier *self)
{
  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    G_STRUCT_MEMBER (GPtrArray *, self, parts[i]) = g_ptr_array_new_with_free_func (g_object_unref);
  self->visits = g_ptr_array_new_with_free_func (visit_free);
  self->earlier_visits = g_ptr_array_new_with_free_func (visit_free);
  self->ordinal = SCB_UNKNOWN;
  self->excused_in_row = SCB_UNKNOWN;
  self->members = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, g_object_unref);
  self->titles = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, g_free);
  self->settings = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
}

ScbDossier *
scb_dossier_new (ScbSession *session)
{
  ScbDossier *self = g_object_new (SCB_TYPE_DOSSIER, NULL);

  self->session = g_object_ref (session);
  return self;
}

ScbTaskStory *
scb_dossier_get_story (ScbDossier *self, gint64 task)
{
  for (guint i = 0; i < self->stories->len; i++)
    {
      ScbTaskStory *story = self->stories->pdata[i];

      if (scb_record_get_id (SCB_RECORD (story->task)) == task)
        return story;
    }
  return NULL;
}

ScbTaskReport *
scb_dossier_get_report (ScbDossier *self, gint64 task)
{
  for (guint i = 0; i < self->task_reports->len; i++)
    if (SCB_TASK_REPORT (self->task_reports->pdata[i])->task == task)
      return self->task_reports->pdata[i];
  return NULL;
}

const char *
scb_dossier_get_help_day (ScbDossier *self, ScbRecognition *help)
{
  for (guint i = 0; i < self->help_sessions->len; i++)
    {
      ScbSession *session = self->help_sessions->pdata[i];

      if (scb_record_get_id (SCB_RECORD (session)) == help->session)
        return session->held_on != NULL ? session->held_on : session->period;
    }
  return NULL;
}

ScbMember *
scb_dossier_get_member (ScbDossier *self, gint64 id)
{
  return g_hash_table_lookup (self->members, &id);
}

const char *
scb_dossier_get_name (ScbDossier *self, gint64 id)
{
  ScbMember *member = scb_dossier_get_member (self, id);

  return member != NULL ? member->full_name : NULL;
}

const char *
scb_dossier_get_title (ScbDossier *self, gint64 id)
{
  return g_hash_table_lookup (self->titles, &id);
}

ScbDocumentNumber *
scb_dossier_get_resolution_number (ScbDossier *self, gint64 resolution)
{
  for (guint i = 0; i < self->resolution_numbers->len; i++)
    if (SCB_DOCUMENT_NUMBER (self->resolution_numbers->pdata[i])->resolution == resolution)
      return self->resolution_numbers->pdata[i];
  return NULL;
}

const char *
scb_dossier_get_setting (ScbDossier *self, const char *key)
{
  return g_hash_table_lookup (self->settings, key);
}

void
scb_dossier_add_member (ScbDossier *self, ScbMember *member, const char *title)
{
  gint64 id = scb_record_get_id (SCB_RECORD (member));

  g_hash_table_replace (self->members, copy_id (id), g_object_ref (member));
  if (title != NULL)
    g_hash_table_replace (self->titles, copy_id (id), g_strdup (title));
}
