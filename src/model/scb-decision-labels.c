/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Labels of the closed lists of decisions: arrays by value, 0 is unknown. */

#include "scb-config.h"

#include "scb-decision-labels.h"

#include <glib/gi18n-lib.h>

static const char *
label_of (const char *const *labels, int n_labels, int value)
{
  return value > 0 && value < n_labels ? g_dgettext (GETTEXT_PACKAGE, labels[value]) : NULL;
}

const char *
scb_vote_kind_label (int value)
{
  static const char *const labels[] = {
    [SCB_VOTE_KIND_AGENDA] = N_("The agenda"),
    [SCB_VOTE_KIND_RESOLUTION] = N_("The resolution"),
    [SCB_VOTE_KIND_ITEM] = N_("A matter of the agenda"),
    [SCB_VOTE_KIND_LEVEL] = N_("The session's own score"),
    [SCB_VOTE_KIND_MINUTES] = N_("The minutes"),
    [SCB_VOTE_KIND_MEMBER_MATTER] = N_("A person"),
  };

  return label_of (labels, G_N_ELEMENTS (labels), value);
}

const char *
scb_vote_method_label (int value)
{
  static const char *const labels[] = {
    [SCB_VOTE_METHOD_HANDS] = N_("By hand"),
    [SCB_VOTE_METHOD_BALLOT] = N_("Secret ballot"),
  };

  return label_of (labels, G_N_ELEMENTS (labels), value);
}

const char *
scb_vote_threshold_label (int value)
{
  static const char *const labels[] = {
    [SCB_VOTE_THRESHOLD_MAJORITY] = N_("More than half"),
    [SCB_VOTE_THRESHOLD_TWO_THIRDS] = N_("At least two thirds"),
  };

  return label_of (labels, G_N_ELEMENTS (labels), value);
}

const char *
scb_matter_kind_label (int value)
{
  static const char *const labels[] = {
    [SCB_MATTER_KIND_OUTSTANDING_PERSON] = N_("Outstanding person put forward"),
    [SCB_MATTER_KIND_ADMISSION] = N_("Admission"),
    [SCB_MATTER_KIND_OFFICIAL] = N_("Recognition as official member"),
    [SCB_MATTER_KIND_EXEMPTION] = N_("Exemption"),
    [SCB_MATTER_KIND_REMOVAL] = N_("Striking off the roll"),
    [SCB_MATTER_KIND_COMMENDATION] = N_("Reward"),
    [SCB_MATTER_KIND_DISCIPLINE] = N_("Discipline"),
  };

  return label_of (labels, G_N_ELEMENTS (labels), value);
}

const char *
scb_resolution_kind_label (int value)
{
  static const char *const labels[] = {
    [SCB_RESOLUTION_KIND_RESOLUTION] = N_("Resolution"),
    [SCB_RESOLUTION_KIND_CONCLUSION] = N_("Conclusion"),
  };

  return label_of (labels, G_N_ELEMENTS (labels), value);
}

const char *
scb_task_outcome_label (int value)
{
  static const char *const labels[] = {
    [SCB_TASK_OUTCOME_DONE] = N_("Done"),
    [SCB_TASK_OUTCOME_PARTLY] = N_("Partly done"),
    [SCB_TASK_OUTCOME_NOT_DONE] = N_("Not done"),
    [SCB_TASK_OUTCOME_CONTINUED] = N_("Goes on"),
    [SCB_TASK_OUTCOME_HANDED_OVER] = N_("Handed over"),
    [SCB_TASK_OUTCOME_DROPPED] = N_("Dropped"),
  };

  return label_of (labels, G_N_ELEMENTS (labels), value);
}

const char *
scb_recognition_kind_label (int value)
{
  static const char *const labels[] = {
    [SCB_RECOGNITION_KIND_COMMENDED] = N_("Commended"),
    [SCB_RECOGNITION_KIND_REMINDED] = N_("Reminded"),
    [SCB_RECOGNITION_KIND_HELPED] = N_("Helped"),
  };

  return label_of (labels, G_N_ELEMENTS (labels), value);
}
