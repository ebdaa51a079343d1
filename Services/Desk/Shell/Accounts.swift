import Glibc

/// Users and groups of this machine, by name or number.
enum Accounts {
    static func user(_ text: String) -> UInt32? { UInt32(text) ?? getpwnam(text)?.pointee.pw_uid }
    static func group(_ text: String) -> UInt32? { UInt32(text) ?? getgrnam(text)?.pointee.gr_gid }
}
