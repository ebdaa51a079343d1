/// Everything a request says before its body. Once it exists, there is one reading only of where the request ends.
package struct RequestHead: Hashable, Sendable {
    /// Where the body ends.
    package enum Body: Hashable, Sendable {
        case none
        /// After so many bytes, at least one.
        case length(Int)
        /// After the last of its chunks.
        case chunked
    }

    package let method: Method
    package let target: RequestTarget
    package let headers: HeaderFields
    package let body: Body
    /// The browser would like to ask again on the same connection.
    package let wantsMore: Bool
    /// HTTP/1.0, which has neither chunks nor "100 Continue".
    package let isOldVersion: Bool
    /// The body will be sent once we have said that we want it.
    package let expectsContinue: Bool

    /// - Throws: 400, 411, 415, 417 or 501, when the fields leave doubt about the body, or ask for what is not offered.
    init(method: Method, target: RequestTarget, minorVersion: Int, headers: HeaderFields) throws(RequestFault) {
        self.method = method
        self.target = target
        self.headers = headers
        isOldVersion = minorVersion == 0
        let rules = FramingRules(method: method, isOldVersion: isOldVersion, headers: headers)
        try rules.checkOnlyOnce()
        try rules.checkHost()
        body = try rules.body()
        wantsMore = try rules.wantsMore()
        expectsContinue = try rules.expectsContinue() && body != .none
        if headers["content-encoding"] != nil {
            throw RequestFault(.unsupportedMediaType, "web.content_encoding")
        }
    }

    /// What kind of body is announced: `multipart/form-data`, in small letters and without parameters.
    package var contentType: String? {
        headers["content-type"]?.split(separator: ";", omittingEmptySubsequences: false).first?.trimmed.asciiLowercased
    }
}
