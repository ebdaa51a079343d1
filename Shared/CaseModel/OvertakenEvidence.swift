/// Why a letter that lay to be printed or collected was taken out, and is not sent any more.
extension DeliveryEvidence {
    /// The restriction it tells of was given up before it was printed.
    package static let restrictionGivenUp = "restriction.given_up"
    /// The authority that it says has the matter has said that it is not theirs, before it was printed.
    package static let forwardingReturned = "forwarding.returned"
    /// A newer version of the note took its place before it was printed.
    package static let newerVersion = "copy.newer_version"
    /// A newer letter about the same hour, or the same answer, took its place before it was printed.
    package static let newerLetter = "letter.newer"
    /// The hour or day that it names passed before it was printed.
    package static let hourPassed = "hour.passed"
    /// The agreed hour that it names was moved or called off before it was printed.
    package static let hourMoved = "hour.moved"
    /// The answer, of which it says that it takes longer, was sent before it was printed.
    package static let replySent = "reply.sent"
    /// The complaint was withdrawn in writing before it was printed.
    package static let caseWithdrawn = "case.withdrawn"
    /// It was taken out of the pile since it says nothing any more: nobody is to do anything about it.
    package static let overtaken = [
        restrictionGivenUp, forwardingReturned, newerVersion, newerLetter, hourPassed, hourMoved, replySent,
        caseWithdrawn,
    ]
    package var isOvertaken: Bool { code.map(Self.overtaken.contains) ?? false }
}
