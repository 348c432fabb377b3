/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "scb-official.h"

#include "scb-member.h"
#include "scb-organization.h"

static const ScbField fields[] = {
  SCB_FIELD (ScbOfficial, name, LINE, SCB_FIELD_REQUIRED | SCB_FIELD_SEARCHED),
  SCB_FIELD_MADE_OF (ScbOfficial, sort_key, NAME_KEY, name),
  SCB_FIELD (ScbOfficial, post, LINE, SCB_FIELD_OPTIONAL),
  SCB_FIELD (ScbOfficial, agency, LINE, SCB_FIELD_OPTIONAL),
  SCB_FIELD_TYPED (ScbOfficial, organization, REF, SCB_FIELD_OPTIONAL, scb_organization_get_type),
  SCB_FIELD_TYPED (ScbOfficial, member, REF, SCB_FIELD_OPTIONAL, scb_member_get_type),
  SCB_FIELD (ScbOfficial, phone, LINE, SCB_FIELD_OPTIONAL),
  SCB_FIELD (ScbOfficial, since, DATE, SCB_FIELD_OPTIONAL),
  SCB_FIELD (ScbOfficial, until, DATE, SCB_FIELD_OPTIONAL),
  SCB_FIELD (ScbOfficial, note, TEXT, SCB_FIELD_OPTIONAL),
};

SCB_DEFINE_RECORD (ScbOfficial, scb_official, "official", "officials", NULL)
