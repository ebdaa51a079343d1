#pragma once
#include <stddef.h>

/// The pattern for files that a program carries within itself: where it lies, how long it is.
const unsigned char *web_assets_style(size_t *length);
