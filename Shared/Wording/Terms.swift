package import CaseModel

/// What the terms of the case are called in Danish, in the middle of a sentence or in a column.
extension Wording {
    package static func name(of channel: Channel) -> String {
        switch channel {
        case .phone: "telefon"
        case .email: "e-mail"
        case .letter: "brev"
        case .digitalPost: "Digital Post"
        case .inPerson: "personligt fremmøde"
        case .mayorsOffice: "borgmesterens sekretariat"
        case .socialMedia: "sociale medier"
        case .otherUnit: "en anden enhed"
        case .ownObservation: "egen iagttagelse"
        case .publicForm: "formular på hjemmesiden"
        }
    }

    package static func name(of kind: ContactKind) -> String {
        switch kind {
        case .everydayComplaint: "hverdagsbeklagelse"
        case .grievance: "beklagelse"
        case .complaint: "klage"
        case .preventiveContact: "forebyggende kontakt"
        case .hunch: "fornemmelse eller uro"
        }
    }

    package static func name(of kind: PointKind) -> String {
        switch kind {
        case .procedural: "formalitetsklage"
        case .substantive: "realitetsklage"
        }
    }

    package static func name(of route: Route) -> String {
        switch route {
        case .callback: "samtale"
        case .formal: "formel behandling"
        case .split: "samtale og formel behandling"
        }
    }

    package static func name(of step: Step) -> String {
        switch step {
        case .green: "grønt trin"
        case .yellow: "gult trin"
        case .red: "rødt trin"
        }
    }

    package static func name(of outcome: Outcome) -> String {
        switch outcome {
        case .solved: "løst efter aftale"
        case .formal: "går videre formelt"
        case .newTalk: "ny samtale aftalt"
        case .withdrawn: "trukket tilbage"
        case .stopped: "samtalen stoppet, går videre formelt"
        case .notReached: "borgeren kunne ikke træffes"
        }
    }

    package static func name(of ending: Ending) -> String {
        switch ending {
        case .solved, .formal, .withdrawn, .stopped, .notReached: name(of: ending.outcome)
        case .anonymous: "undersøgt, uden at nogen vidste, hvem der klagede"
        case .misrouted: "sendt til rette sted"
        case .died: "borgeren er død"
        case .fellAway: "aflyst: ændringen kommer ikke, og ingen havde talt med borgeren i sagen"
        case .noComplaint: "ikke en klage"
        }
    }

    package static func name(of reason: CallReason) -> String {
        switch reason {
        case .firstContact: "første opkald"
        case .objection: "opkald efter indsigelse"
        case .newTalk: "aftalt samtale"
        case .beforeChange: "opkald før en ændring"
        }
    }

    package static func name(of stage: PingStage) -> String {
        switch stage {
        case .owed: "opkald venter"
        case .wished: "nu passer det borgeren"
        case .nearTarget: "målet er nær"
        case .nearLimit: "fristen er nær"
        case .missed: "fristen er overskredet"
        case .stillMissed: "stadig ikke ringet"
        case .longMissed: "ikke ringet i flere dage"
        }
    }

    package static func name(of kind: LetterKind) -> String {
        switch kind {
        case .receipt: "kvittering"
        case .noteCopy: "kopi af notat"
        case .ping: "besked om opkald"
        case .wellbeingPrompt: "besked om trivsel"
        case .handover: "besked om overdragelse"
        case .personalReceipt: "personlig kvittering"
        case .notReached: "brev om at vi har ringet"
        case .appointment: "brev om en aftalt tid"
        case .formalReply: "skriftligt svar"
        case .extensionNotice: "brev om at svaret tager længere tid"
        case .forwardedElsewhere: "brev om at klagen er sendt videre"
        case .contactRestriction: "brev om kontaktbegrænsning"
        case .mediationInvitation: "tilbud om mægling"
        case .whatWeChanged: "brev om hvad vi har ændret"
        case .objectionAnswer: "svar på en indsigelse"
        case .reparationAnswer: "brev om at gøre noget godt igen"
        case .findingReminder: "besked om læring"
        case .trainingReminder: "besked om uddannelse"
        case .calendarNotice: "kalenderaftale til en kollega"
        case .nudge: "mail om, at der er et brev"
        case .letterReturned: "besked om et brev, der ikke kom frem"
        }
    }

    package static func name(of kind: PromptKind) -> String {
        switch kind {
        case .oneToOne: "1:1-samtale"
        case .task: "opgave under Trivsel"
        }
    }

    package static func name(of stage: PromptStage) -> String {
        switch stage {
        case .first: "første gang"
        case .reminder: "påmindelse"
        case .escalated: "givet videre til lederens leder"
        }
    }

    package static func name(of cause: ReviewCause) -> String {
        switch cause {
        case .redStep: "rødt trin"
        case .objection: "indsigelse mod notatet"
        case .formal: "gik videre formelt"
        case .missedCall: "opkald ikke nået i tide"
        case .chosen: "valgt af en medarbejder"
        case .incident: "hændelse"
        case .sampled: "stikprøve"
        }
    }

    package static func name(of role: Role) -> String {
        switch role {
        case .caseworker: "medarbejder"
        case .leader: "leder"
        case .departmentHead: "fagchef"
        case .director: "direktør"
        case .lawyer: "jurist"
        case .secretariat: "sekretariat"
        case .learningLead: "læringsansvarlig"
        case .citizensAdviser: "borgerrådgiver"
        case .logController: "logkontrollant"
        case .workEnvironment: "arbejdsmiljø"
        case .administrator: "administrator"
        }
    }

    package static func name(of rule: DeadlineRule) -> String {
        switch rule {
        case .elapsed: "24 timer, døgnet rundt"
        case .workingDay: "24 timer i åbningstiden"
        case .sameDay: "samme dag"
        case .twoDays: "to kalenderdage"
        case .twoWorkingDays: "to arbejdsdage"
        case .agreed: "aftalt tidspunkt"
        case .beforeChange: "før ændringen begynder"
        }
    }
}
