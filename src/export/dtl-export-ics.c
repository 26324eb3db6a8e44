/* SPDX-License-Identifier: GPL-3.0-or-later */

/* iCalendar (RFC 5545): lines of at most 75 bytes, and no words that could end a property and begin
 * another. The same comparison gives the same bytes, so nothing in it comes from the clock. */

#include "config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "dtl-export-timeline.h"
#include "dtl-interval-words.h"

#define LINE_BYTES 75
#define DAY_SECONDS G_GINT64_CONSTANT (86400)

/* Ends with CR LF; what is longer goes on in the next line, behind a space, never within a character. */
static void
append_line (GString *text, const char *line)
{
  gsize room = LINE_BYTES;

  while (strlen (line) > room)
    {
      gsize length = room;

      while (((guchar) line[length] & 0xc0) == 0x80)
        length--;
      g_string_append_len (text, line, length);
      g_string_append (text, "\r\n ");
      line += length;
      room = LINE_BYTES - 1;
    }
  g_string_append_printf (text, "%s\r\n", line);
}

static void
append_words (GString *text, const char *property, const char *words)
{
  g_autoptr (GString) line = g_string_new (property);

  g_string_append_c (line, ':');
  for (const char *c = words; *c; c++)
    if (*c == '\n')
      g_string_append (line, "\\n");
    else if (strchr ("\\;,", *c))
      g_string_append_printf (line, "\\%c", *c);
    else if ((guchar) *c < 0x20 || *c == 0x7f)
      g_string_append_c (line, ' ');
    else
      g_string_append_c (line, *c);
  append_line (text, line->str);
}

/* A moment of a known zone is told in UTC, one of none as what clocks on the wall say. */
static void
append_moment (GString *text, const char *property, const DtlInterval *interval)
{
  gint64 second = DAY_SECONDS * interval->earliest + interval->second;
  g_autofree char *line = NULL;
  DtlDate date;

  if (interval->zone != DTL_NO_ZONE)
    second -= interval->zone * 60;
  date = dtl_date_from_day ((second - (second % DAY_SECONDS + DAY_SECONDS) % DAY_SECONDS) / DAY_SECONDS);
  second = (second % DAY_SECONDS + DAY_SECONDS) % DAY_SECONDS;
  line = g_strdup_printf ("%s:%04d%02d%02dT%02d%02d%02d%s", property, date.year, date.month, date.day, (int) second / 3600,
                          (int) second / 60 % 60, (int) second % 60, interval->zone == DTL_NO_ZONE ? "" : "Z");
  append_line (text, line);
}

static gboolean
has_time (const DtlInterval *interval)
{
  return interval->granularity == DTL_GRANULARITY_TIME && interval->second != DTL_NO_TIME;
}

/* All through what a range or a day says; but some time in a month, a year, or about then. */
static gboolean
is_certain (const DtlInterval *interval)
{
  gboolean whole = interval->granularity <= DTL_GRANULARITY_DAY || interval->granularity == DTL_GRANULARITY_RANGE;

  return whole && interval->flags == DTL_INTERVAL_NONE;
}

static char *
list_names (const DtlComparison *comparison, const DtlStoryEvent *event)
{
  g_autoptr (GString) names = g_string_new (NULL);

  for (guint source = 0; source < comparison->readings->len; source++)
    for (guint i = 0; i < event->dates->len; i++)
      if (g_array_index (event->dates, DtlMentionRef, i).source == source)
        {
          const char *name = dtl_source_name (dtl_comparison_reading (comparison, source)->source);

          g_string_append_printf (names, "%s%s", names->len > 0 ? "\n" : "", name ? name : _("Pasted text"));
          break;
        }
  return g_string_free (g_steal_pointer (&names), FALSE);
}

/* When it is as it is told, who tells it, and whether they agree. */
static void
append_description (GString *text, const DtlComparison *comparison, const DtlStoryEvent *event)
{
  g_autofree char *when = dtl_interval_words (&event->interval);
  g_autofree char *names = list_names (comparison, event);
  g_autofree char *words = g_strdup_printf ("%s\n%s%s%s", when, names, event->verdict == DTL_VERDICT_CONFLICT ? "\n" : "",
                                            event->verdict == DTL_VERDICT_CONFLICT ? _("The sources do not agree on the date.") : "");

  append_words (text, "DESCRIPTION", words);
}

static void
append_day (GString *text, const char *property, DtlDay day)
{
  DtlDate date = dtl_date_from_day (day);
  g_autofree char *line = g_strdup_printf ("%s:%04d%02d%02d", property, date.year, date.month, date.day);

  append_line (text, line);
}

/* The same event of the same day has the same id wherever and whenever it is exported. */
static void
append_id (GString *text, const DtlStoryEvent *event)
{
  g_autofree char *edtf = dtl_interval_to_edtf (&event->interval);
  g_autofree char *both = g_strconcat (edtf, " ", event->label, NULL);
  g_autofree char *digest = g_compute_checksum_for_string (G_CHECKSUM_SHA256, both, -1);
  g_autofree char *line = g_strdup_printf ("UID:%.32s@%s", digest, DTL_APPLICATION_ID);

  append_line (text, line);
}

/* iCalendar has years from 0 on, and no open ends. */
static gboolean
find_days (const DtlInterval *interval, DtlDay *first, DtlDay *last)
{
  *first = interval->earliest != DTL_DAY_NONE ? interval->earliest : interval->latest;
  *last = interval->latest != DTL_DAY_NONE ? interval->latest : interval->earliest;
  return dtl_interval_is_resolved (interval) && dtl_date_from_day (*first).year >= 0 && dtl_date_from_day (*last + 1).year <= 9999;
}

static void
append_event (GString *text, const DtlComparison *comparison, const DtlStoryEvent *event)
{
  g_autofree char *stamp = NULL;
  g_autofree char *edtf = NULL;
  DtlDay first, last;
  DtlDate date;

  if (!find_days (&event->interval, &first, &last))
    return;
  edtf = dtl_interval_to_edtf (&event->interval);
  date = dtl_date_from_day (first);
  stamp = g_strdup_printf ("DTSTAMP:%04d%02d%02dT000000Z", date.year, date.month, date.day);
  append_line (text, "BEGIN:VEVENT");
  append_id (text, event);
  append_line (text, stamp);
  if (has_time (&event->interval))
    append_moment (text, "DTSTART", &event->interval);
  else
    {
      append_day (text, "DTSTART;VALUE=DATE", first);
      append_day (text, "DTEND;VALUE=DATE", last + 1);
    }
  append_words (text, "SUMMARY", event->label);
  append_description (text, comparison, event);
  append_line (text, is_certain (&event->interval) && event->verdict != DTL_VERDICT_CONFLICT ? "STATUS:CONFIRMED" : "STATUS:TENTATIVE");
  append_words (text, "X-DATELINE-EDTF", edtf);
  append_line (text, "TRANSP:TRANSPARENT");
  append_line (text, "END:VEVENT");
}

/**
 * dtl_export_ics:
 * @text: is appended to
 * @comparison: a comparison
 *
 * Writes a calendar with an entry for each event: all-day, as long as its date is told, or at a time of day. What is not
 * certain is tentative, and tells in words, and in EDTF, how far it is known.
 */
void
dtl_export_ics (GString *text, const DtlComparison *comparison)
{
  append_line (text, "BEGIN:VCALENDAR");
  append_line (text, "VERSION:2.0");
  append_line (text, "PRODID:-//Dateline//" DTL_VERSION "//EN");
  for (guint i = 0; i < comparison->events->len; i++)
    append_event (text, comparison, g_ptr_array_index (comparison->events, i));
  append_line (text, "END:VCALENDAR");
}
