// Stands in for the bundle, so that templates are tested without bundling.
