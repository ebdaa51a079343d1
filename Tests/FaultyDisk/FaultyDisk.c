// A SQLite VFS in front of the real one that fails when a test wants it to.
#include "FaultyDisk.h"

#include <sqlite3.h>
#include <stdlib.h>
#include <string.h>

static int failing_number, operations;
static enum FaultyDiskKind failing_kind;

// Our file, and behind it in the same memory the real one.
typedef struct {
    sqlite3_file base;
    sqlite3_file *real;
} File;

static sqlite3_file *real(sqlite3_file *file) { return ((File *)file)->real; }

static sqlite3_vfs *disk;

void faulty_disk_fail(int number, enum FaultyDiskKind kind) {
    failing_number = number;
    failing_kind = kind;
    operations = 0;
}

int faulty_disk_operations(void) { return operations; }

static int fails(void) {
    operations++;
    return failing_number && operations >= failing_number;
}

static int code(int eio) { return failing_kind == FAULTY_DISK_ENOSPC ? SQLITE_FULL : eio; }

static int close_file(sqlite3_file *f) { return real(f)->pMethods->xClose(real(f)); }

static int read_file(sqlite3_file *f, void *to, int count, sqlite3_int64 at) {
    return real(f)->pMethods->xRead(real(f), to, count, at);
}

static int write_file(sqlite3_file *f, const void *from, int count, sqlite3_int64 at) {
    if (!fails()) return real(f)->pMethods->xWrite(real(f), from, count, at);
    if (failing_kind == FAULTY_DISK_TORN && operations == failing_number)
        real(f)->pMethods->xWrite(real(f), from, count / 2, at);
    return code(SQLITE_IOERR_WRITE);
}

static int truncate_file(sqlite3_file *f, sqlite3_int64 size) {
    return fails() ? code(SQLITE_IOERR_TRUNCATE) : real(f)->pMethods->xTruncate(real(f), size);
}

static int sync_file(sqlite3_file *f, int flags) {
    return fails() ? code(SQLITE_IOERR_FSYNC) : real(f)->pMethods->xSync(real(f), flags);
}

static int size_of_file(sqlite3_file *f, sqlite3_int64 *size) { return real(f)->pMethods->xFileSize(real(f), size); }
static int lock_file(sqlite3_file *f, int lock) { return real(f)->pMethods->xLock(real(f), lock); }
static int unlock_file(sqlite3_file *f, int lock) { return real(f)->pMethods->xUnlock(real(f), lock); }
static int is_reserved(sqlite3_file *f, int *out) { return real(f)->pMethods->xCheckReservedLock(real(f), out); }
static int control_file(sqlite3_file *f, int op, void *arg) { return real(f)->pMethods->xFileControl(real(f), op, arg); }
static int sector_size(sqlite3_file *f) { return real(f)->pMethods->xSectorSize(real(f)); }
static int characteristics(sqlite3_file *f) { return real(f)->pMethods->xDeviceCharacteristics(real(f)); }
static int shm_map(sqlite3_file *f, int page, int size, int extend, void volatile **out) {
    return real(f)->pMethods->xShmMap(real(f), page, size, extend, out);
}
static int shm_lock(sqlite3_file *f, int offset, int n, int flags) {
    return real(f)->pMethods->xShmLock(real(f), offset, n, flags);
}
static void shm_barrier(sqlite3_file *f) { real(f)->pMethods->xShmBarrier(real(f)); }
static int shm_unmap(sqlite3_file *f, int del) { return real(f)->pMethods->xShmUnmap(real(f), del); }

static const sqlite3_io_methods methods = {
    .iVersion = 2,
    .xClose = close_file,
    .xRead = read_file,
    .xWrite = write_file,
    .xTruncate = truncate_file,
    .xSync = sync_file,
    .xFileSize = size_of_file,
    .xLock = lock_file,
    .xUnlock = unlock_file,
    .xCheckReservedLock = is_reserved,
    .xFileControl = control_file,
    .xSectorSize = sector_size,
    .xDeviceCharacteristics = characteristics,
    .xShmMap = shm_map,
    .xShmLock = shm_lock,
    .xShmBarrier = shm_barrier,
    .xShmUnmap = shm_unmap,
};

static int open_file(sqlite3_vfs *vfs, const char *path, sqlite3_file *file, int flags, int *out) {
    if (!path || !strstr(path, "faulty-disk")) return disk->xOpen(disk, path, file, flags, out);
    File *ours = (File *)file;
    ours->real = (sqlite3_file *)(ours + 1);
    ours->real->pMethods = NULL;
    int result = disk->xOpen(disk, path, ours->real, flags, out);
    ours->base.pMethods = ours->real->pMethods ? &methods : NULL;
    return result;
}

void faulty_disk_install(void) {
    static sqlite3_vfs vfs;
    if (disk) return;
    disk = sqlite3_vfs_find(NULL);
    vfs = *disk;
    vfs.zName = "faulty-disk";
    vfs.szOsFile = disk->szOsFile + (int)sizeof(File);
    vfs.xOpen = open_file;
    vfs.pNext = NULL;
    sqlite3_vfs_register(&vfs, 1);
}
