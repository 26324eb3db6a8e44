/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * DtlSpan:
 * @start: first byte
 * @end: the byte after the last
 *
 * A half-open range of UTF-8 bytes in a source's text. Every span lies on character
 * boundaries. 32 bits suffice: a text is refused from 1 GiB (see dtl_text_new()).
 */
typedef struct
{
  guint32 start;
  guint32 end;
} DtlSpan;

static inline guint32
dtl_span_length (DtlSpan span)
{
  return span.end - span.start;
}

static inline gboolean
dtl_span_is_empty (DtlSpan span)
{
  return span.end <= span.start;
}

static inline gboolean
dtl_span_equal (DtlSpan a, DtlSpan b)
{
  return a.start == b.start && a.end == b.end;
}

static inline gboolean
dtl_span_overlaps (DtlSpan a, DtlSpan b)
{
  return a.start < b.end && b.start < a.end;
}

static inline gboolean
dtl_span_contains (DtlSpan outer, DtlSpan inner)
{
  return outer.start <= inner.start && inner.end <= outer.end;
}

static inline gboolean
dtl_span_has_offset (DtlSpan span, guint32 offset)
{
  return span.start <= offset && offset < span.end;
}

int dtl_span_compare (DtlSpan a, DtlSpan b);

G_END_DECLS
