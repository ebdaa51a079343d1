#include <sqlite3.h>

/// Has SQLite keep no account of the memory it takes, which nobody asks it for: the account is behind one lock, which every
/// connection of the process would take for every piece of memory. Once, before the first connection; refused later.
static inline int sqlite_keep_no_memory_account(void) { return sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0); }
