/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "dtl-comparison.h"

/* Writes a comparison as test messages, for a person who looks why a test fails. */
void dtl_dump_comparison (const DtlComparison *comparison);
