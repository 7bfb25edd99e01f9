// SPDX-License-Identifier: GPL-3.0-or-later
// What crosses the border between the desk and an interface: plain values, ids and revisions.
#pragma once

#include "core/desk/audit_values.h"
#include "core/desk/backup_values.h"
#include "core/desk/import_values.h"
#include "core/desk/incident_values.h"
#include "core/desk/intake_values.h"
#include "core/desk/key_values.h"
#include "core/desk/letter_values.h"
#include "core/desk/metrics_values.h"
#include "core/desk/person_values.h"
#include "core/desk/policy_values.h"
#include "core/desk/redaction_values.h"
#include "core/desk/request_values.h"
#include "core/desk/retention_values.h"
#include "core/desk/session_values.h"
#include "core/desk/staff_values.h"
#include "core/desk/subject_values.h"
