/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A verdict is never shown by colour alone: the pill has an icon and the word, and its tint only repeats
 * them. */

#include "config.h"

#include "dtl-verdict-pill.h"

#include <glib/gi18n-lib.h>

#include "dtl-words.h"

struct _DtlVerdictPill
{
  GtkWidget parent_instance;

  GtkWidget *icon;
  GtkWidget *word;
  GtkWidget *mark; /* the user decided something about it */
  DtlVerdict verdict;
  const char *style;
  char *decided;   /* what that was; NULL: nothing */
};

G_DEFINE_FINAL_TYPE (DtlVerdictPill, dtl_verdict_pill, GTK_TYPE_WIDGET)

typedef struct
{
  const char *icon;
  const char *style;
  const char *meaning;
} Look;

static const Look looks[] = {
  [DTL_VERDICT_SINGLE] = { "dtl-single-symbolic", "alone", N_("only one source says it") },
  [DTL_VERDICT_AGREE] = { "dtl-agree-symbolic", "agrees", N_("they say the same") },
  [DTL_VERDICT_COMPATIBLE] = { "dtl-compatible-symbolic", "agrees", N_("not the same words, but all can be right: rounded, or a range") },
  [DTL_VERDICT_REVISED] = { "dtl-revised-symbolic", "differs", N_("later reports have a newer number") },
  [DTL_VERDICT_DIFFERENT_PERIOD] = { "dtl-differs-symbolic", "differs", N_("they speak of different times, so all can be right") },
  [DTL_VERDICT_DIFFERENT_SCOPE] = { "dtl-differs-symbolic", "differs", N_("they do not count the same thing, so all can be right") },
  [DTL_VERDICT_SCALE_SLIP] = { "dtl-conflict-symbolic", "conflicts", N_("the same digits, thousands of times apart: one is likely a slip") },
  [DTL_VERDICT_CONFLICT] = { "dtl-conflict-symbolic", "conflicts", N_("they cannot all be right") },
};

const char *
dtl_verdict_style (DtlVerdict verdict)
{
  return looks[verdict].style;
}

const char *
dtl_verdict_icon (DtlVerdict verdict)
{
  return looks[verdict].icon;
}

static void
dtl_verdict_pill_dispose (GObject *object)
{
  DtlVerdictPill *self = DTL_VERDICT_PILL (object);

  g_clear_pointer (&self->icon, gtk_widget_unparent);
  g_clear_pointer (&self->word, gtk_widget_unparent);
  g_clear_pointer (&self->mark, gtk_widget_unparent);
  g_clear_pointer (&self->decided, g_free);
  G_OBJECT_CLASS (dtl_verdict_pill_parent_class)->dispose (object);
}

static void
dtl_verdict_pill_class_init (DtlVerdictPillClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = dtl_verdict_pill_dispose;
  gtk_widget_class_set_css_name (widget_class, "verdict");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
dtl_verdict_pill_init (DtlVerdictPill *self)
{
  self->icon = gtk_image_new ();
  gtk_accessible_update_state (GTK_ACCESSIBLE (self->icon), GTK_ACCESSIBLE_STATE_HIDDEN, TRUE, -1);
  gtk_widget_set_parent (self->icon, GTK_WIDGET (self));
  self->word = gtk_label_new (NULL);
  gtk_widget_set_parent (self->word, GTK_WIDGET (self));
  self->mark = gtk_image_new_from_icon_name ("document-edit-symbolic");
  gtk_accessible_update_state (GTK_ACCESSIBLE (self->mark), GTK_ACCESSIBLE_STATE_HIDDEN, TRUE, -1);
  gtk_widget_set_visible (self->mark, FALSE);
  gtk_widget_set_parent (self->mark, GTK_WIDGET (self));
  dtl_verdict_pill_set_verdict (self, DTL_VERDICT_SINGLE);
}

/* One word says what was found to who knows the words: this is for who does not, or sees the icon only. */
static void
explain (DtlVerdictPill *self)
{
  const char *meaning = _(looks[self->verdict].meaning);
  /* Translators: a verdict, and what it means: "Conflict: they cannot all be right" */
  g_autofree char *words = g_strdup_printf (_("%s: %s"), dtl_words_verdict (self->verdict), meaning);
  g_autofree char *all = self->decided != NULL ? g_strdup_printf ("%s\n%s", words, self->decided) : g_strdup (words);

  gtk_widget_set_tooltip_text (GTK_WIDGET (self), all);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  self->decided != NULL ? self->decided : meaning, -1);
}

/**
 * dtl_verdict_pill_set_can_shrink:
 * @self: a pill
 * @can_shrink: whether its word may be cut where there is little room
 */
void
dtl_verdict_pill_set_can_shrink (DtlVerdictPill *self, gboolean can_shrink)
{
  gtk_label_set_ellipsize (GTK_LABEL (self->word), can_shrink ? PANGO_ELLIPSIZE_END : PANGO_ELLIPSIZE_NONE);
}

/**
 * dtl_verdict_pill_set_terse:
 * @self: a pill
 * @terse: whether there is room for its icon only
 */
void
dtl_verdict_pill_set_terse (DtlVerdictPill *self, gboolean terse)
{
  gtk_widget_set_visible (self->word, !terse);
  if (terse)
    gtk_widget_add_css_class (GTK_WIDGET (self), "terse");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "terse");
}

GtkWidget *
dtl_verdict_pill_new (void)
{
  return g_object_new (DTL_TYPE_VERDICT_PILL, NULL);
}

void
dtl_verdict_pill_set_verdict (DtlVerdictPill *self, DtlVerdict verdict)
{
  const Look *look = &looks[verdict];

  g_return_if_fail (DTL_IS_VERDICT_PILL (self));

  if (self->style)
    gtk_widget_remove_css_class (GTK_WIDGET (self), self->style);
  self->style = look->style;
  gtk_widget_add_css_class (GTK_WIDGET (self), self->style);
  gtk_image_set_from_icon_name (GTK_IMAGE (self->icon), look->icon);
  gtk_label_set_text (GTK_LABEL (self->word), dtl_words_verdict (verdict));
  self->verdict = verdict;
  explain (self);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, dtl_words_verdict (verdict), -1);
}

/**
 * dtl_verdict_pill_set_decided:
 * @self: a pill
 * @words: (nullable): what the user decided about what it stands on; %NULL if nothing
 *
 * Shows that it is not, or not alone, what comparing says.
 */
void
dtl_verdict_pill_set_decided (DtlVerdictPill *self, const char *words)
{
  gtk_widget_set_visible (self->mark, words != NULL);
  g_set_str (&self->decided, words);
  explain (self);
}
