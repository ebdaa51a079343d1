#define _GNU_SOURCE
#include "CLinux.h"
#include <fcntl.h>
#include <sys/socket.h>

int linux_accept(int listener) { return accept4(listener, 0, 0, SOCK_NONBLOCK | SOCK_CLOEXEC); }

long linux_peer_user(int socket) {
    struct ucred peer;
    socklen_t length = sizeof peer;
    if (getsockopt(socket, SOL_SOCKET, SO_PEERCRED, &peer, &length) != 0) return -1;
    return (long)peer.uid;
}

int linux_open_direct(const char *path) { return open(path, O_RDWR | O_CLOEXEC | O_DIRECT); }

int linux_punch(int file, long long from, long long count) {
    return fallocate(file, FALLOC_FL_PUNCH_HOLE | FALLOC_FL_KEEP_SIZE, from, count);
}
