/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A page is laid out before there is anything to draw it on, and must come out the same on all of it. So words are
 * measured without hinting, at 72 points an inch. */

#include "dtl-paper-text.h"

#define FAMILIES "Inter, Adwaita Sans, Cantarell, Noto Sans, sans-serif"

typedef struct
{
  double size; /* points */
  PangoWeight weight;
  PangoStyle slant;
} TextLook;

static const TextLook looks[DTL_PAPER_N_STYLES] = {
  [DTL_PAPER_TITLE] = { 15, PANGO_WEIGHT_BOLD, PANGO_STYLE_NORMAL },
  [DTL_PAPER_UPPER] = { 9.5, PANGO_WEIGHT_BOLD, PANGO_STYLE_NORMAL },
  [DTL_PAPER_LOWER] = { 8.5, PANGO_WEIGHT_NORMAL, PANGO_STYLE_NORMAL },
  [DTL_PAPER_LANE] = { 9.5, PANGO_WEIGHT_NORMAL, PANGO_STYLE_NORMAL },
  [DTL_PAPER_MERGED] = { 9.5, PANGO_WEIGHT_BOLD, PANGO_STYLE_NORMAL },
  [DTL_PAPER_LABEL] = { 9, PANGO_WEIGHT_NORMAL, PANGO_STYLE_NORMAL },
  [DTL_PAPER_PILL] = { 9, PANGO_WEIGHT_SEMIBOLD, PANGO_STYLE_NORMAL },
  [DTL_PAPER_COUNT] = { 8, PANGO_WEIGHT_BOLD, PANGO_STYLE_NORMAL },
  [DTL_PAPER_NOTE] = { 8.5, PANGO_WEIGHT_NORMAL, PANGO_STYLE_ITALIC },
};

struct _DtlPaperText
{
  PangoContext *context;
  PangoFontDescription *fonts[DTL_PAPER_N_STYLES];
};

/**
 * dtl_paper_text_new:
 *
 * Returns: (transfer full): a way to measure and draw words
 */
DtlPaperText *
dtl_paper_text_new (void)
{
  DtlPaperText *text = g_new0 (DtlPaperText, 1);
  g_autoptr (PangoFontMap) map = pango_cairo_font_map_new ();
  cairo_font_options_t *options = cairo_font_options_create ();

  text->context = pango_font_map_create_context (map);
  pango_cairo_context_set_resolution (text->context, 72);
  cairo_font_options_set_hint_metrics (options, CAIRO_HINT_METRICS_OFF);
  cairo_font_options_set_hint_style (options, CAIRO_HINT_STYLE_NONE);
  pango_cairo_context_set_font_options (text->context, options);
  cairo_font_options_destroy (options);
  for (guint i = 0; i < DTL_PAPER_N_STYLES; i++)
    {
      text->fonts[i] = pango_font_description_from_string (FAMILIES);
      pango_font_description_set_size (text->fonts[i], looks[i].size * PANGO_SCALE);
      pango_font_description_set_weight (text->fonts[i], looks[i].weight);
      pango_font_description_set_style (text->fonts[i], looks[i].slant);
    }
  return text;
}

/**
 * dtl_paper_text_free:
 * @text: (transfer full): it
 */
void
dtl_paper_text_free (DtlPaperText *text)
{
  for (guint i = 0; i < DTL_PAPER_N_STYLES; i++)
    pango_font_description_free (text->fonts[i]);
  g_object_unref (text->context);
  g_free (text);
}

static PangoLayout *
create_layout (DtlPaperText *text, DtlPaperStyle style, const char *words)
{
  PangoLayout *layout = pango_layout_new (text->context);

  pango_layout_set_font_description (layout, text->fonts[style]);
  pango_layout_set_single_paragraph_mode (layout, TRUE);
  pango_layout_set_text (layout, words, -1);
  return layout;
}

static double
measure (PangoLayout *layout, double *height)
{
  int width, lines;

  pango_layout_get_size (layout, &width, &lines);
  if (height)
    *height = lines / (double) PANGO_SCALE;
  return width / (double) PANGO_SCALE;
}

/**
 * dtl_paper_text_width:
 *
 * Returns: how wide the words are, in points
 */
double
dtl_paper_text_width (DtlPaperText *text, DtlPaperStyle style, const char *words)
{
  g_autoptr (PangoLayout) layout = create_layout (text, style, words);

  return measure (layout, NULL);
}

/**
 * dtl_paper_text_draw:
 * @cr: where to draw, in the colour that is set
 * @x: left edge
 * @middle: of the line
 * @room: points; longer words end in an ellipsis. 0: as wide as they are
 *
 * Draws a line.
 *
 * Returns: how wide it came out
 */
double
dtl_paper_text_draw (DtlPaperText *text, cairo_t *cr, DtlPaperStyle style, const char *words, double x, double middle,
                     double room)
{
  g_autoptr (PangoLayout) layout = create_layout (text, style, words);
  double height, width = measure (layout, &height);

  if (room > 0 && width > room + 0.5)
    {
      pango_layout_set_width (layout, room * PANGO_SCALE);
      pango_layout_set_ellipsize (layout, PANGO_ELLIPSIZE_END);
      width = measure (layout, NULL);
    }
  cairo_move_to (cr, x, middle - height / 2);
  pango_cairo_show_layout (cr, layout);
  return width;
}
