/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "scb-dossier.h"
#include "scb-criteria.h"
#include "scb-year.h"

G_BEGIN_DECLS

/* A rule set, read from its JSON body (the files of resources/rules, described by schema.json
 * there). */

/* How papers are laid out; lengths in mm, type in points (HD 36-HD/VPTW 2018, HD 05-HD/VPTW 2026).
 */
typedef struct
{
  double page_width, page_height;
  double margin_top, margin_bottom, margin_left, margin_right;
  double body_size, line_pitch, paragraph_gap, first_line_indent;
  double party_size; /* ĐẢNG CỘNG SẢN VIỆT NAM */
  double head_size;  /* left head, place and date, number */
  double type_size;  /* BIÊN BẢN */
  double subject_size;
  double recipients_size; /* items of Nơi nhận */
  double page_number_size, page_number_top;
  double head_left_width, head_right_width;
  int signature_lines;
  gboolean office_bold; /* whether the signer's office is bold */
} ScbRulesLayout;

struct _ScbRules
{
  char *code;
  char *name;
  char *since, *until; /* (nullable) */
  ScbRulesLayout layout;
  int minimum_minutes, minimum_minutes_combined;
  int notice_days;                 /* documents out at least so many days before */
  int finishing_days;              /* adopted wording may be finished for so many days */
  int report_days;                 /* report to the đảng ủy within */
  int excused_warn, excused_limit; /* in a row within a year: warn at 3, passed at 4 */
  double level_good, level_fair, level_average; /* lower bounds of 100 points */
  int year_good;       /* a year is Tốt with so many Tốt at least … */
  int year_below_fair; /* … and so many regular sessions below Khá at most */
  ScbCriteria *sheet;
};

/** scb_rules_new_from_json: (transfer full): SCB_RULES_ERROR_INVALID names the place. */
ScbRules *scb_rules_new_from_json (const char *json, GError **error);
void scb_rules_free (ScbRules *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (ScbRules, scb_rules_free)

/** scb_rules_new_for_day: (transfer full): the shipped set that is valid on @day. */
ScbRules *scb_rules_new_for_day (const char *day, GError **error);

/** scb_rules_new_of: (transfer full): of the office's own @set (nullable), else the shipped set of
 * @day. */
ScbRules *scb_rules_new_of (ScbRuleSet *set, const char *day, GError **error);

/** scb_rules_new_for_dossier: (transfer full): the dossier's own rule set, else the shipped one of
 * its day; the book's settings that change a layout applied: "line-pitch" (18 to 22), "office-bold"
 * ("yes", "no": the office of who signs). */
ScbRules *scb_rules_new_for_dossier (ScbDossier *dossier, GError **error);

/** scb_rules_year_is_good: whether a year of sessions is Tốt (domain.md 7). */
gboolean scb_rules_year_is_good (const ScbRules *self, const ScbYearSums *sums);

ScbLevel scb_rules_level (const ScbRules *self, double points);

#define SCB_RULES_ERROR (scb_rules_error_quark ())
GQuark scb_rules_error_quark (void);
typedef enum
{
  SCB_RULES_ERROR_INVALID,
} ScbRulesError;

G_END_DECLS
