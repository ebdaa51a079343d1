#pragma once

/// How an operation on the disk ends when its turn has come.
enum FaultyDiskKind {
    /// SQLITE_IOERR: the disk says that it cannot.
    FAULTY_DISK_EIO,
    /// SQLITE_FULL: no room is left.
    FAULTY_DISK_ENOSPC,
    /// Half of what was to be written is, then the disk fails; a sync is an EIO.
    FAULTY_DISK_TORN,
};

/// Puts itself between SQLite and the disk for files whose path holds "faulty-disk"; all others pass untouched.
void faulty_disk_install(void);

/// From now on the `number`-th write, sync or truncation fails, and all after it; 0 lets everything pass.
void faulty_disk_fail(int number, enum FaultyDiskKind kind);

/// How many writes, syncs and truncations there have been since `faulty_disk_fail`.
int faulty_disk_operations(void);
