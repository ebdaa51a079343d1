#define _GNU_SOURCE
#include "CLinux.h"
#include <fcntl.h>
#include <sys/socket.h>
#include <sys/stat.h>

int linux_accept(int listener) { return accept4(listener, 0, 0, SOCK_NONBLOCK | SOCK_CLOEXEC); }

long linux_peer_user(int socket) {
    struct ucred peer;
    socklen_t length = sizeof peer;
    if (getsockopt(socket, SOL_SOCKET, SO_PEERCRED, &peer, &length) != 0) return -1;
    return (long)peer.uid;
}

int linux_open_direct(const char *path) { return open(path, O_RDWR | O_CLOEXEC | O_DIRECT); }

long long linux_born(const char *path) {
    struct statx found;
    if (statx(AT_FDCWD, path, 0, STATX_BTIME, &found) != 0 || !(found.stx_mask & STATX_BTIME)) return 0;
    return (long long)found.stx_btime.tv_sec * 1000000000 + found.stx_btime.tv_nsec;
}

int linux_punch(int file, long long from, long long count) {
    return fallocate(file, FALLOC_FL_PUNCH_HOLE | FALLOC_FL_KEEP_SIZE, from, count);
}
