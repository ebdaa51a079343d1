extension Channel {
    /// Whether what comes this way is a letter as often as a word: somebody has to say which.
    package var mayBeWriting: Bool {
        switch self {
        case .mayorsOffice, .socialMedia, .otherUnit: true
        case .phone, .email, .letter, .digitalPost, .inPerson, .ownObservation, .publicForm: false
        }
    }

    /// Whether what comes this way can be read again later.
    package var isWriting: Bool {
        switch self {
        case .email, .letter, .digitalPost, .publicForm: true
        case .phone, .inPerson, .mayorsOffice, .socialMedia, .otherUnit, .ownObservation: false
        }
    }
}
