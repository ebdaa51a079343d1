import COpenSSL

/// The stamp one service holds, so that the others can see an assertion is its own.
///
/// Ed25519 (RFC 8032). Its secret has no printable form.
package struct SigningKey: Sendable {
    private let seed: [UInt8]
    /// What the others check the stamp by; 32 bytes, may be shown to anybody.
    package let publicKey: [UInt8]

    /// The key grown from 32 secret bytes; `nil` for any other number of bytes.
    package init?(seed: [UInt8]) {
        guard let key = EVP_PKEY_new_raw_private_key(EVP_PKEY_ED25519, nil, seed, seed.count) else {
            ERR_clear_error()
            return nil
        }
        defer { EVP_PKEY_free(key) }
        var bytes = [UInt8](repeating: 0, count: 32)
        var length = 32
        guard EVP_PKEY_get_raw_public_key(key, &bytes, &length) == 1, length == 32 else { return nil }
        self.seed = seed
        publicKey = bytes
    }

    /// The 64-byte signature of `message`; the same message always gets the same one.
    package func sign(_ message: [UInt8]) -> [UInt8] {
        let key = EVP_PKEY_new_raw_private_key(EVP_PKEY_ED25519, nil, seed, seed.count)
        let context = EVP_MD_CTX_new()
        defer {
            EVP_MD_CTX_free(context)
            EVP_PKEY_free(key)
        }
        var signature = [UInt8](repeating: 0, count: 64)
        var length = 64
        let isSigned =
            EVP_DigestSignInit(context, nil, nil, nil, key) == 1
            && EVP_DigestSign(context, &signature, &length, message, message.count) == 1
        precondition(isSigned && length == 64, "libcrypto has no Ed25519")
        return signature
    }
}

extension SigningKey: CustomStringConvertible, CustomReflectable {
    package var description: String { "SigningKey(public \(Hex.encode(publicKey)))" }
    package var customMirror: Mirror { Mirror(self, children: ["publicKey": publicKey]) }
}

/// What a service knows of another's stamp: enough to recognise it, not enough to make it.
package struct VerifyingKey: Hashable, Sendable {
    /// The public key, 32 bytes.
    package let bytes: [UInt8]

    /// The key with these 32 bytes; `nil` for any other number.
    package init?(bytes: [UInt8]) {
        guard bytes.count == 32 else { return nil }
        self.bytes = bytes
    }

    /// Whether `signature` was made over exactly `message` by the holder of the secret.
    package func isValid(signature: [UInt8], for message: [UInt8]) -> Bool {
        guard signature.count == 64, let key = EVP_PKEY_new_raw_public_key(EVP_PKEY_ED25519, nil, bytes, bytes.count)
        else { return false }
        let context = EVP_MD_CTX_new()
        defer {
            EVP_MD_CTX_free(context)
            EVP_PKEY_free(key)
            // A refused signature leaves a note in the thread's error queue; nobody reads it.
            ERR_clear_error()
        }
        return EVP_DigestVerifyInit(context, nil, nil, nil, key) == 1
            && EVP_DigestVerify(context, signature, signature.count, message, message.count) == 1
    }
}
