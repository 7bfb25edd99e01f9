// SPDX-License-Identifier: GPL-3.0-or-later
// Every closed list of words that a profile is made of, with their spellings.
#pragma once

#include "core/policy/data_words.h"
#include "core/policy/lifecycle_words.h"
#include "core/policy/request_words.h"
