/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "scb-month-report.h"

#include "scb-organization.h"

static const ScbField fields[] = {
  SCB_FIELD_TYPED (
      ScbMonthReport, organization, REF, SCB_FIELD_REQUIRED, scb_organization_get_type),
  SCB_FIELD (ScbMonthReport, period, PERIOD, SCB_FIELD_REQUIRED),
  SCB_FIELD_TYPED (ScbMonthReport, state, ENUM, SCB_FIELD_REQUIRED, scb_month_state_get_type),
  SCB_FIELD (ScbMonthReport, closed_on, DATE, SCB_FIELD_OPTIONAL),
  SCB_FIELD (ScbMonthReport, texts, JSON, SCB_FIELD_SEARCHED),
  SCB_FIELD (ScbMonthReport, rows, JSON, SCB_FIELD_OPTIONAL),
};

SCB_DEFINE_RECORD (ScbMonthReport, scb_month_report, "month_report", "month_reports", NULL)
