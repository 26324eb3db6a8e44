/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A card must stay a card when sixty sources are behind it: then a line is a value, not a source. */

#include "config.h"

#include "dtl-value-rows.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

#include "dtl-figure-groups.h"
#include "dtl-measure-words.h"
#include "dtl-source-item.h"
#include "dtl-swatch.h"

#define GROUP_FROM 9    /* figures: fewer have a line each */
#define MOST_GROUPS 6   /* lines of values at first; what a check doubts has one always */
#define MOST_WHO 4      /* monograms in a line, before "+n" */
#define MOST_WHO_COMPACT 3
#define MOST_OF_NAME 26 /* characters of a source's name, where there is room */
#define LONG_VALUE 18 /* characters: it may take a second line */

struct _DtlValueRows
{
  GtkWidget parent_instance;

  DtlSession *session;
  DtlMeasureItem *item;
  GArray *figures;     /* DtlMentionRef */
  GPtrArray *groups;   /* DtlFigureGroup; NULL: a line for each figure */
  guint n_left_out;
  gboolean compact;
  gboolean shows_all;  /* all groups, not only the most said */
  GtkSizeGroup *names;
};

G_DEFINE_FINAL_TYPE (DtlValueRows, dtl_value_rows, GTK_TYPE_WIDGET)

#define MENTION_KEY "dtl-mention"
#define GROUP_KEY "dtl-group"

/* --- Labels ------------------------------------------------------------------------------------ */

static GtkWidget *
create_label (const char *text, const char *style, float xalign)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), xalign);
  if (style != NULL)
    gtk_widget_add_css_class (label, style);
  return label;
}

static GtkWidget *
create_ellipsized (const char *text, const char *style, float xalign, int chars)
{
  GtkWidget *label = create_label (text, style, xalign);

  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_label_set_width_chars (GTK_LABEL (label), chars);
  gtk_widget_set_tooltip_text (label, text);
  return label;
}

/* What is written is shown whole: on a second line where there is no room for one. */
static GtkWidget *
create_value (const char *value)
{
  GtkWidget *label = create_label (value, "value", 0);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR); /* digits may be many */
  gtk_label_set_natural_wrap_mode (GTK_LABEL (label), GTK_NATURAL_WRAP_NONE);
  return label;
}

static GtkWidget *
create_note (const char *note, gboolean compact)
{
  GtkWidget *label = compact ? create_label (note, "dimmed", 0) : create_ellipsized (note, "dimmed", 1, 4);

  gtk_widget_set_hexpand (label, TRUE);
  if (compact)
    {
      gtk_label_set_wrap (GTK_LABEL (label), TRUE);
      gtk_widget_add_css_class (label, "caption");
      gtk_widget_set_margin_start (label, 22); /* under the source's name */
    }
  return label;
}

/* Behind the value that a check doubts; the line's name says it to who does not see it. */
static GtkWidget *
create_doubt (void)
{
  GtkWidget *image = gtk_image_new_from_icon_name ("dtl-conflict-symbolic");

  gtk_widget_add_css_class (image, "doubt");
  gtk_widget_set_tooltip_text (image, _("Likely wrong"));
  gtk_accessible_update_state (GTK_ACCESSIBLE (image), GTK_ACCESSIBLE_STATE_HIDDEN, TRUE, -1);
  return image;
}

/* Behind a value that the user put in the place of what is written. */
static GtkWidget *
create_pencil (const char *written)
{
  GtkWidget *image = gtk_image_new_from_icon_name ("document-edit-symbolic");
  /* Translators: a value as the source has it */
  g_autofree char *words = g_strdup_printf (_("Corrected by you; written: “%s”"), written);

  gtk_widget_add_css_class (image, "dimmed");
  gtk_widget_set_tooltip_text (image, words);
  gtk_accessible_update_state (GTK_ACCESSIBLE (image), GTK_ACCESSIBLE_STATE_HIDDEN, TRUE, -1);
  return image;
}

/* --- A line for a figure ------------------------------------------------------------------------- */

static void
mention_clicked_cb (GtkWidget *button, DtlValueRows *self)
{
  const DtlMentionRef *ref = g_object_get_data (G_OBJECT (button), MENTION_KEY);

  dtl_session_select (self->session, DTL_SELECTION_FIGURE, ref->source, ref->index);
}

/* Swatch, source, value; what stands beside the value behind it, or below where there is no room. */
static GtkWidget *
create_line (DtlValueRows *self, DtlMentionRef ref, const char *source, const char *value)
{
  g_autofree char *note = dtl_measure_words_note (self->item, ref);
  g_autofree char *written = dtl_measure_words_written (self->item, ref);
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  GtkWidget *source_label = create_ellipsized (source, NULL, 0, self->compact ? 5 : 9);
  GtkWidget *lines;

  gtk_label_set_max_width_chars (GTK_LABEL (source_label), MOST_OF_NAME);
  gtk_size_group_add_widget (self->names, source_label);
  gtk_box_append (GTK_BOX (line), dtl_swatch_new (ref.source));
  gtk_box_append (GTK_BOX (line), source_label);
  gtk_box_append (GTK_BOX (line), create_value (value));
  if (written != NULL)
    gtk_box_append (GTK_BOX (line), create_pencil (written));
  if (dtl_measure_is_suspect (dtl_measure_item_get_measure (self->item), ref))
    gtk_box_append (GTK_BOX (line), create_doubt ());
  if (note == NULL)
    return line;
  if (!self->compact)
    {
      gtk_box_append (GTK_BOX (line), create_note (note, FALSE));
      return line;
    }
  lines = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  gtk_box_append (GTK_BOX (lines), line);
  gtk_box_append (GTK_BOX (lines), create_note (note, TRUE));
  return lines;
}

/* All that the line shows, for who does not see it. */
static char *
name_row (DtlValueRows *self, DtlMentionRef ref, const char *source, const char *value)
{
  g_autofree char *written = dtl_measure_words_written (self->item, ref);

  if (written != NULL)
    /* Translators: name of the button that shows where a source says a value: source, value, the value as it is written there */
    return g_strdup_printf (_("%s: %s, corrected from “%s”. Show the passage"), source, value, written);
  if (dtl_measure_is_suspect (dtl_measure_item_get_measure (self->item), ref))
    return g_strdup_printf (_("%s: %s, likely wrong. Show the passage"), source, value);
  /* Translators: name of the button that shows where a source says a value: source, value */
  return g_strdup_printf (_("%s: %s. Show the passage"), source, value);
}

static GtkWidget *
create_row (DtlValueRows *self, DtlMentionRef ref)
{
  g_autofree char *source = dtl_measure_words_source (self->session, ref.source);
  g_autofree char *value = dtl_measure_words_value (self->item, ref);
  g_autofree char *name = name_row (self, ref, source, value);
  GtkWidget *button = gtk_button_new ();

  gtk_button_set_child (GTK_BUTTON (button), create_line (self, ref, source, value));
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "value-row");
  if (dtl_measure_is_suspect (dtl_measure_item_get_measure (self->item), ref))
    gtk_widget_add_css_class (button, "suspect");
  g_object_set_data_full (G_OBJECT (button), MENTION_KEY, g_memdup2 (&ref, sizeof ref), g_free);
  g_signal_connect (button, "clicked", G_CALLBACK (mention_clicked_cb), self);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  return button;
}

/* --- A line for a value --------------------------------------------------------------------------- */

static gboolean
is_in_doubt (DtlValueRows *self, const DtlFigureGroup *group)
{
  for (guint i = 0; i < group->figures->len; i++)
    if (dtl_measure_is_suspect (dtl_measure_item_get_measure (self->item), g_array_index (group->figures, DtlMentionRef, i)))
      return TRUE;
  return FALSE;
}

static char *
say_support (const DtlFigureGroup *group)
{
  g_autofree char *reports = g_strdup_printf (ngettext ("%u report", "%u reports", group->n_sources), group->n_sources);
  g_autofree char *origins = g_strdup_printf (ngettext ("%u origin", "%u origins", group->n_origins), group->n_origins);

  if (group->n_origins == group->n_sources)
    return g_steal_pointer (&reports);
  /* Translators: who stands behind a value: "12 reports, 3 origins" */
  return g_strdup_printf (_("%s, %s"), reports, origins);
}

static void
append_who (GtkWidget *box, GtkWidget *child)
{
  if (ADW_IS_WRAP_BOX (box))
    adw_wrap_box_append (ADW_WRAP_BOX (box), child);
  else
    gtk_box_append (GTK_BOX (box), child);
}

/* In little room, and with large text, they stand in more lines than one. */
static GtkWidget *
create_who_box (gboolean compact)
{
  GtkWidget *box;

  if (!compact)
    return gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  box = adw_wrap_box_new ();
  adw_wrap_box_set_child_spacing (ADW_WRAP_BOX (box), 6);
  gtk_widget_set_valign (box, GTK_ALIGN_CENTER);
  return box;
}

static void
add_who (DtlValueRows *self, GtkWidget *box, guint source)
{
  g_autoptr (DtlSourceItem) item = g_list_model_get_item (dtl_session_get_sources (self->session), source);
  GtkWidget *one = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 2);

  gtk_box_append (GTK_BOX (one), dtl_swatch_new (source));
  gtk_box_append (GTK_BOX (one), create_label (item != NULL ? dtl_source_item_get_monogram (item) : "", "caption", 0));
  gtk_widget_set_tooltip_text (one, item != NULL ? dtl_source_item_get_name (item) : NULL);
  append_who (box, one);
}

/* Who says so, by their marks and letters, as many as there is room for. */
static GtkWidget *
create_who (DtlValueRows *self, const DtlFigureGroup *group)
{
  GtkWidget *box = create_who_box (self->compact);
  const guint most = self->compact ? MOST_WHO_COMPACT : MOST_WHO;
  guint n_shown = 0;
  guint last = G_MAXUINT;
  g_autofree char *more = NULL;

  for (guint i = 0; i < group->figures->len && n_shown < most; i++)
    {
      const guint source = g_array_index (group->figures, DtlMentionRef, i).source;

      if (source == last)
        continue;
      add_who (self, box, source);
      last = source;
      n_shown++;
    }
  if (group->n_sources <= n_shown)
    return box;
  /* Translators: how many more there are */
  more = g_strdup_printf (_("+%u"), group->n_sources - n_shown);
  append_who (box, create_label (more, "caption-heading", 0));
  return box;
}

static void
unfold_cb (GtkToggleButton *button, DtlValueRows *self)
{
  const DtlFigureGroup *group = g_object_get_data (G_OBJECT (button), GROUP_KEY);
  GtkWidget *box = gtk_widget_get_next_sibling (GTK_WIDGET (button));
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (box)) != NULL)
    gtk_box_remove (GTK_BOX (box), child);
  gtk_widget_set_visible (box, gtk_toggle_button_get_active (button));
  for (guint i = 0; gtk_toggle_button_get_active (button) && i < group->figures->len; i++)
    gtk_box_append (GTK_BOX (box), create_row (self, g_array_index (group->figures, DtlMentionRef, i)));
}

/* The value as most of them write it, who they are, how many; below it, on demand, a line for each. */
static GtkWidget *
create_group_line (DtlValueRows *self, const DtlFigureGroup *group, const char *value, const char *support)
{
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  GtkWidget *arrow = gtk_image_new_from_icon_name ("pan-end-symbolic");
  const gboolean is_long = g_utf8_strlen (value, -1) > LONG_VALUE;
  GtkWidget *value_label = is_long || self->compact ? create_value (value) : create_label (value, "value", 0);
  GtkWidget *lines, *count;

  gtk_accessible_update_state (GTK_ACCESSIBLE (arrow), GTK_ACCESSIBLE_STATE_HIDDEN, TRUE, -1);
  if (!self->compact && !is_long)
    gtk_size_group_add_widget (self->names, value_label);
  gtk_box_append (GTK_BOX (line), arrow);
  gtk_box_append (GTK_BOX (line), value_label);
  if (is_in_doubt (self, group))
    gtk_box_append (GTK_BOX (line), create_doubt ());
  gtk_box_append (GTK_BOX (line), create_who (self, group));
  if (!self->compact)
    {
      count = create_ellipsized (support, "dimmed", 1, 8);
      gtk_widget_add_css_class (count, "caption");
      gtk_widget_set_hexpand (count, TRUE);
      gtk_box_append (GTK_BOX (line), count);
      return line;
    }
  lines = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  gtk_box_append (GTK_BOX (lines), line);
  gtk_box_append (GTK_BOX (lines), create_note (support, TRUE));
  return lines;
}

static void
add_group (DtlValueRows *self, DtlFigureGroup *group)
{
  g_autofree char *value = dtl_measure_words_commonest (self->item, group->figures);
  g_autofree char *support = say_support (group);
  /* Translators: name of a line that several sources share: value, "12 reports, 3 origins" */
  g_autofree char *name = g_strdup_printf (_("%s: %s"), value, support);
  GtkWidget *button = gtk_toggle_button_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  gtk_button_set_child (GTK_BUTTON (button), create_group_line (self, group, value, support));
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "value-row");
  gtk_widget_add_css_class (button, "value-group");
  if (is_in_doubt (self, group))
    gtk_widget_add_css_class (button, "suspect");
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  g_object_set_data (G_OBJECT (button), GROUP_KEY, group);
  gtk_widget_set_parent (button, GTK_WIDGET (self));
  gtk_widget_set_margin_start (box, 18);
  gtk_widget_set_visible (box, FALSE);
  gtk_widget_set_parent (box, GTK_WIDGET (self));
  g_signal_connect (button, "toggled", G_CALLBACK (unfold_cb), self);
}

/* --- All lines -------------------------------------------------------------------------------------- */

static void
remove_children (DtlValueRows *self)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
}

static void show_rows (DtlValueRows *self);

static void
show_all_cb (GtkButton *button, DtlValueRows *self)
{
  GtkWidget *card = gtk_widget_get_parent (GTK_WIDGET (self));

  self->shows_all = TRUE;
  show_rows (self);
  gtk_widget_child_focus (card, GTK_DIR_TAB_FORWARD);
}

static void
add_more_button (DtlValueRows *self, guint n)
{
  g_autofree char *words = g_strdup_printf (ngettext ("%u more value", "%u more values", n), n);
  GtkWidget *button = gtk_button_new_with_label (words);

  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "value-row");
  gtk_widget_add_css_class (button, "dimmed");
  gtk_widget_set_halign (button, GTK_ALIGN_START);
  g_signal_connect (button, "clicked", G_CALLBACK (show_all_cb), self);
  gtk_widget_set_parent (button, GTK_WIDGET (self));
}

static void
show_groups (DtlValueRows *self)
{
  guint n_hidden = 0;

  for (guint i = 0; i < self->groups->len; i++)
    {
      DtlFigureGroup *group = g_ptr_array_index (self->groups, i);

      if (self->shows_all || i < MOST_GROUPS || is_in_doubt (self, group))
        add_group (self, group);
      else
        n_hidden++;
    }
  if (n_hidden > 0)
    add_more_button (self, n_hidden);
}

static void
show_left_out (DtlValueRows *self)
{
  g_autofree char *words = NULL;
  GtkWidget *label;

  if (self->n_left_out == 0)
    return;
  words = g_strdup_printf (ngettext ("and %u more, marked in the text", "and %u more, marked in the text", self->n_left_out), self->n_left_out);
  label = create_label (words, "dimmed", 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_widget_add_css_class (label, "caption");
  gtk_widget_set_margin_start (label, 22);
  gtk_widget_set_parent (label, GTK_WIDGET (self));
}

static void
show_rows (DtlValueRows *self)
{
  remove_children (self);
  if (self->item == NULL)
    return;
  if (self->groups != NULL)
    show_groups (self);
  for (guint i = 0; self->groups == NULL && i < self->figures->len; i++)
    gtk_widget_set_parent (create_row (self, g_array_index (self->figures, DtlMentionRef, i)), GTK_WIDGET (self));
  show_left_out (self);
}

/* --- The widget --------------------------------------------------------------------------------------- */

static void
dtl_value_rows_dispose (GObject *object)
{
  DtlValueRows *self = DTL_VALUE_ROWS (object);

  remove_children (self);
  g_clear_pointer (&self->groups, g_ptr_array_unref);
  g_clear_pointer (&self->figures, g_array_unref);
  g_clear_object (&self->item);
  g_clear_object (&self->session);
  g_clear_object (&self->names);
  G_OBJECT_CLASS (dtl_value_rows_parent_class)->dispose (object);
}

static void
dtl_value_rows_class_init (DtlValueRowsClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = dtl_value_rows_dispose;
  gtk_widget_class_set_css_name (widget_class, "valuerows");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
dtl_value_rows_init (DtlValueRows *self)
{
  GtkLayoutManager *layout = gtk_widget_get_layout_manager (GTK_WIDGET (self));

  gtk_orientable_set_orientation (GTK_ORIENTABLE (layout), GTK_ORIENTATION_VERTICAL);
  self->figures = g_array_new (FALSE, FALSE, sizeof (DtlMentionRef));
  self->names = gtk_size_group_new (GTK_SIZE_GROUP_HORIZONTAL);
}

void
dtl_value_rows_set_session (DtlValueRows *self, DtlSession *session)
{
  g_set_object (&self->session, session);
}

/**
 * dtl_value_rows_bind:
 * @self: rows
 * @item: (transfer none): a measure
 * @figures: (element-type DtlMentionRef): those of its figures that are to be seen; copied
 * @n_left_out: how many others there are
 */
void
dtl_value_rows_bind (DtlValueRows *self, DtlMeasureItem *item, const GArray *figures, guint n_left_out)
{
  dtl_value_rows_unbind (self);
  self->item = g_object_ref (item);
  g_array_append_vals (self->figures, figures->data, figures->len);
  self->n_left_out = n_left_out;
  if (figures->len >= GROUP_FROM)
    self->groups = dtl_figure_groups_find (dtl_measure_item_get_comparison (item), figures);
  show_rows (self);
}

void
dtl_value_rows_unbind (DtlValueRows *self)
{
  remove_children (self);
  g_clear_object (&self->item);
  g_clear_pointer (&self->groups, g_ptr_array_unref);
  g_array_set_size (self->figures, 0);
  self->shows_all = FALSE;
}

/**
 * dtl_value_rows_set_compact:
 * @self: rows
 * @compact: whether there is little room beside the values
 */
void
dtl_value_rows_set_compact (DtlValueRows *self, gboolean compact)
{
  if (self->compact == compact)
    return;
  self->compact = compact;
  show_rows (self);
}

/**
 * dtl_value_rows_is_open:
 * @self: rows
 *
 * Returns: whether the user unfolded anything in them
 */
gboolean
dtl_value_rows_is_open (DtlValueRows *self)
{
  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self)); child != NULL; child = gtk_widget_get_next_sibling (child))
    if (GTK_IS_TOGGLE_BUTTON (child) && gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (child)))
      return TRUE;
  return self->shows_all;
}
