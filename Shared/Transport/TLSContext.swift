import COpenSSL
import Glibc

/// Certificate, key and whom to trust, from PEM files; read again when the files have changed, so that a renewed
/// certificate needs no restart. Connections that stand keep what they began with.
final class TLSContext {
    private let make: () throws(TransportError) -> OpaquePointer
    private let paths: [String]
    private let onUnusable: (TransportError) -> Void
    private var context: OpaquePointer
    private var marks: [FileMark]
    private var lookedAt = MonotonicClock.milliseconds

    /// - Parameter onUnusable: the changed files cannot be used; the old ones stay in force.
    init(
        isServer: Bool, certificate: TLSCertificate?, authority: String?, demandsPeer: Bool,
        onUnusable: @escaping (TransportError) -> Void
    ) throws(TransportError) {
        paths = [certificate?.chain, certificate?.key, authority].compactMap { $0 }
        make = { () throws(TransportError) in
            try Self.context(isServer, certificate, authority, demandsPeer)
        }
        self.onUnusable = onUnusable
        marks = paths.map(FileMark.init)
        context = try make()
    }

    deinit { SSL_CTX_free(context) }

    /// A new conversation with what the files say now.
    func session() throws(TransportError) -> OpaquePointer {
        renew()
        guard let session = SSL_new(context) else { throw TransportError("tls", Self.lastReason) }
        return session
    }

    /// Looks at the files every few seconds at most.
    private func renew() {
        let now = MonotonicClock.milliseconds
        guard now - lookedAt >= 1000 else { return }
        lookedAt = now
        let found = paths.map(FileMark.init)
        guard found != marks else { return }
        do throws(TransportError) {
            let renewed = try make()
            SSL_CTX_free(context)
            context = renewed
            marks = found
        } catch {
            // Told once for each change; the second file of a pair is a change too, and tried again.
            marks = found
            onUnusable(error)
        }
    }

    /// What OpenSSL has noted last, in its words.
    static var lastReason: String {
        let code = ERR_peek_last_error()
        ERR_clear_error()
        guard code != 0 else { return "no reason given" }
        guard let words = ERR_reason_error_string(code) else { return "error \(code)" }
        return String(cString: words)
    }

    private static func context(
        _ isServer: Bool, _ certificate: TLSCertificate?, _ authority: String?, _ demandsPeer: Bool
    ) throws(TransportError) -> OpaquePointer {
        ERR_clear_error()
        guard let context = SSL_CTX_new(isServer ? TLS_server_method() : TLS_client_method()) else {
            throw TransportError("tls", lastReason)
        }
        do throws(TransportError) {
            try prepare(context, certificate, authority, demandsPeer, isServer)
        } catch {
            SSL_CTX_free(context)
            throw error
        }
        return context
    }

    private static func prepare(
        _ context: OpaquePointer, _ certificate: TLSCertificate?, _ authority: String?, _ demandsPeer: Bool,
        _ isServer: Bool
    ) throws(TransportError) {
        // The macros' own calls; Swift does not see macros with arguments.
        SSL_CTX_ctrl(context, SSL_CTRL_SET_MIN_PROTO_VERSION, Int(TLS1_3_VERSION), nil)
        SSL_CTX_ctrl(context, SSL_CTRL_MODE, Int(SSL_MODE_RELEASE_BUFFERS), nil)
        // Nothing is resumed: no key of ours then opens a recorded conversation later.
        SSL_CTX_set_num_tickets(context, 0)
        if let certificate {
            guard SSL_CTX_use_certificate_chain_file(context, certificate.chain) == 1 else {
                throw TransportError(certificate.chain, "not a certificate in PEM form: \(lastReason)")
            }
            guard SSL_CTX_use_PrivateKey_file(context, certificate.key, SSL_FILETYPE_PEM) == 1,
                SSL_CTX_check_private_key(context) == 1
            else { throw TransportError(certificate.key, "not the certificate's key in PEM form: \(lastReason)") }
        }
        if let authority {
            guard SSL_CTX_load_verify_locations(context, authority, nil) == 1 else {
                throw TransportError(authority, "not a certificate in PEM form: \(lastReason)")
            }
        }
        guard demandsPeer else { return }
        SSL_CTX_set_verify(context, SSL_VERIFY_PEER | (isServer ? SSL_VERIFY_FAIL_IF_NO_PEER_CERT : 0), nil)
    }
}

/// By what a changed file is known without reading it.
private struct FileMark: Equatable {
    private var values: [Int64] = []

    init(_ path: String) {
        var file = stat()
        guard stat(path, &file) == 0 else { return }
        values = [
            Int64(bitPattern: UInt64(file.st_ino)), Int64(file.st_size), Int64(file.st_mtim.tv_sec),
            Int64(file.st_mtim.tv_nsec),
        ]
    }
}
