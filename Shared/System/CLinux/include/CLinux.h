#pragma once
// The parts of Linux's interface that the Glibc module leaves out.
#include <sys/epoll.h>
#include <sys/eventfd.h>
#include <sys/random.h>
#include <sys/signalfd.h>
#include <sys/timerfd.h>

/// accept4(2) with SOCK_NONBLOCK and SOCK_CLOEXEC; -1 and errno when nobody waits.
int linux_accept(int listener);
