/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "dtl-date-resolver.h"

G_BEGIN_DECLS

/* Appends the dates of a paragraph to its reading, resolved, in the order of the text. @story
 * goes from paragraph to paragraph: dtl_date_story_init() it once for a text. */
void dtl_date_scanner_scan (const DtlPassage *passage, DtlDateStory *story);

G_END_DECLS
