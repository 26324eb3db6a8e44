/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "dtl-selection.h"
#include "dtl-standing.h"

G_BEGIN_DECLS

/* What another source says about the same thing. */
typedef struct
{
  DtlSelection target; /* the figure or the event's date there */
  char *text;          /* as written */
} DtlOtherMention;

/**
 * DtlMentionCard:
 * @value: the value read, in full
 * @written: (nullable): how it is written, with its conversion, where that says more than @value
 * @about: (nullable): period and modality of a figure; how a date was reckoned
 * @attribution: (nullable): who says so
 * @others: (element-type DtlOtherMention): what each other source says
 * @standing: how it stands against them
 * @verdict: the verdict on the row that it belongs to
 * @working: (nullable): the working, in short
 * @row: the measure or story event that it belongs to; none if it belongs to none
 * @mention: the figure or date itself
 * @needs_date: whether it could be resolved if the source had a published date
 *
 * All that is said of one figure or date where the reader points at it. In the user's words.
 */
typedef struct
{
  char *value;
  char *written;
  char *about;
  char *attribution;
  GPtrArray *others;
  DtlStanding standing;
  DtlVerdict verdict;
  char *working;
  DtlSelection row;
  DtlSelection mention;
  gboolean needs_date;
} DtlMentionCard;

DtlMentionCard *dtl_mention_card_of_figure (const DtlComparison *comparison, guint source, guint figure);
DtlMentionCard *dtl_mention_card_of_date   (const DtlComparison *comparison, guint source, guint date);
void            dtl_mention_card_free      (DtlMentionCard *card);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DtlMentionCard, dtl_mention_card_free)

G_END_DECLS
