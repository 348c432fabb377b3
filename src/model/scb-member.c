/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "scb-member.h"

static const ScbField fields[] = {
  SCB_FIELD (ScbMember, full_name, LINE, SCB_FIELD_REQUIRED | SCB_FIELD_SEARCHED),
  SCB_FIELD_MADE_OF (ScbMember, sort_key, NAME_KEY, full_name),
  SCB_FIELD_TYPED (ScbMember, gender, ENUM, SCB_FIELD_OPTIONAL, scb_gender_get_type),
  SCB_FIELD (ScbMember, born_on, PARTIAL, SCB_FIELD_OPTIONAL),
  SCB_FIELD (ScbMember, ethnicity, LINE, SCB_FIELD_OPTIONAL),
  SCB_FIELD (ScbMember, card_number, LINE, SCB_FIELD_SEARCHED),
  SCB_FIELD (ScbMember, admitted_on, PARTIAL, SCB_FIELD_OPTIONAL),
  SCB_FIELD (ScbMember, official_on, PARTIAL, SCB_FIELD_OPTIONAL),
  SCB_FIELD (ScbMember, occupation, LINE, SCB_FIELD_OPTIONAL),
  SCB_FIELD (ScbMember, address, LINE, SCB_FIELD_OPTIONAL),
  SCB_FIELD (ScbMember, phone, LINE, SCB_FIELD_OPTIONAL),
  SCB_FIELD (ScbMember, note, TEXT, SCB_FIELD_OPTIONAL),
};

SCB_DEFINE_RECORD (ScbMember, scb_member, "member", "members", NULL)
