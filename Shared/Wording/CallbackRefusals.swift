import CaseModel

extension Wording {
    /// Refusals of Callback: calls, notes, consent and objections.
    static let callback: [String: String] = [
        "callback.nothing_owed":
            "Der er ikke lovet borgeren et opkald i denne sag lige nu. Se efter, om samtalen allerede er registreret.",
        "callback.nothing_agreed":
            "Der er ikke aftalt noget i sagen endnu, så der er intet at fortælle videre. Skriv først aftalen i et notat.",
        "callback.already_done":
            "Samtalen er allerede registreret. Ret notatet, hvis der mangler noget i det.",
        "callback.note_before_conversation":
            "Der er ikke registreret en samtale med borgeren endnu. Registrér samtalen, før du gemmer notatet.",
        "callback.too_many_cases":
            "Samtalen kan skrives i højst \(RecordConversation.mostAlso) andre sager på én gang. Vælg færre.",
        "callback.not_same_citizen": """
        Ingen har sagt, at de sager, samtalen også skal skrives i, er den samme borgers. Intet er gemt. Ret sagsnummeret, \
        eller sig først på Samme borger, at sagerne er den samme borgers.
        """,
        "callback.in_the_future": "Tidspunktet ligger ude i fremtiden. Skriv, hvornår det skete.",
        "callback.attempted_in_the_future": "Forsøget ligger ude i fremtiden. Skriv, hvornår du ringede.",
        "callback.attempted_before_owed":
            "Forsøget ligger før det, der er lovet borgeren. Se efter, om tidspunktet er rigtigt.",
        "callback.spoken_before_owed":
            "Samtalen ligger før det, der er lovet borgeren. Se efter, om tidspunktet er rigtigt, eller ring igen.",
        "callback.may_not_ring":
            "Klagen handler om dig, og derfor skal en anden ringe. Tal med din leder, som kan give lov med en begrundelse.",
        "callback.reason_missing":
            "Der mangler en begrundelse. Skriv, hvorfor netop den medarbejder skal ringe.",
        "callback.note_is_empty": "Notatet er tomt. Skriv, hvad I talte om, og hvad I aftalte.",
        "callback.note_is_too_long":
            "Notatet er for langt til at blive sendt. Gør det kortere, så borgeren kan overskue det.",
        "callback.agreement_in_the_past": Desk.agreedDayPast,
        "callback.agreement_is_empty": "En af aftalerne er tom. Skriv, hvad I aftalte, eller tag linjen væk.",
        "callback.consent_missing":
            "Borgeren har ikke sagt ja til, at sagen slutter her. Spørg borgeren, eller vælg en anden afslutning.",
        "callback.consent_words_missing":
            "Borgerens svar mangler. Skriv med borgerens egne ord, hvad der blev sagt ja til.",
        "callback.explanation_missing":
            "Det fremgår ikke, hvad borgeren har fået forklaret. Skriv, hvad du fortalte om, hvad der sker nu.",
        "callback.recipient_missing":
            "Der mangler en modtager. Vælg den kollega, der skal svare formelt på klagen.",
        "callback.recipient_unknown": "Modtageren arbejder her ikke. Vælg en kollega fra listen.",
        "callback.next_talk_in_the_past":
            "Den næste samtale ligger i fortiden. Skriv det tidspunkt, du har aftalt med borgeren.",
        "callback.does_not_fit_outcome":
            "Nogle af oplysningerne hører ikke til den afslutning, du har valgt. Tag dem væk, eller vælg en anden afslutning.",
        "callback.too_few_attempts":
            "Der er ringet for få gange til, at sagen kan sluttes uden samtale. Prøv igen på et andet tidspunkt af dagen.",
        "callback.objection_needs_talk":
            "En indsigelse skal besvares i en samtale. Ring igen, eller tal med din leder om en anden vej.",
        "callback.objection_is_empty":
            "Indsigelsen er tom. Skriv med borgerens egne ord, hvad der ikke er rigtigt.",
        "callback.answers_full":
            "Der kan ikke tages imod flere svar lige nu. Prøv igen om en time.",
        "callback.objection_is_too_long":
            "Indsigelsen er for lang. Skriv det vigtigste, og tag resten i samtalen.",
        "callback.objection_unknown":
            "Der er ingen indsigelse med det nummer i sagen. Åbn sagen igen, og find den dér.",
        "callback.citizen_died":
            "Borgeren er død, så der kan ikke ringes om en indsigelse. Det, der er skrevet, er fra en anden. Klager en pårørende selv, så lav en ny sag af det: den pårørende bliver ringet op. Ellers læs det som en besked, og sig intet om sagen til nogen, der ikke har ret til at høre om den.",
        "callback.objection_judged": "Indsigelsen er allerede besvaret. Svaret står på sagen.",
        "callback.objection_reason_missing":
            "Der mangler en begrundelse. Skriv til borgeren, hvorfor svaret er, som det er.",
        "callback.objection_addition_missing": "Der mangler en tilføjelse. Skriv, hvad der bliver rettet i notatet.",
        "callback.objection_corrects_nothing":
            "Notatet bliver stående, så der skal ikke tilføjes noget. Tag tilføjelsen ud, eller vælg et andet svar.",
        "callback.objection_known": "Indsigelsen er allerede registreret. Den står på sagen.",
        "callback.objection_ahead": "Indsigelsen kan ikke være kommet senere end nu. Ret tidspunktet.",
        "callback.objection_before_talk":
            "Det kom, før der var talt med borgeren, og kan ikke være en indsigelse mod notatet. Læs det som en besked.",
        "callback.objection_answer_is_too_long": "Svaret er for langt til et brev. Skriv det kortere, og prøv igen.",
        "callback.nothing_to_object_to":
            "Der er ikke noget notat i sagen at gøre indsigelse mod. Er der talt med borgeren, så skriv notatet igen først, og registrér "
            + "så indsigelsen. Er der ikke, så registrér det, borgeren siger, som en ny henvendelse.",
        "callback.note_unknown":
            "Der er intet notat med det nummer og den version. Åbn sagen igen, og se, hvilke notater der er.",
        "callback.owner_is_concerned":
            "Klagen handler om den kollega, så det skal være en anden. Vælg en anden fra listen.",
        "callback.note_changed":
            "En kollega har gemt en nyere udgave af notatet imens. Åbn den, og skriv din rettelse i den.",
        "callback.talk_filed_meanwhile":
            "En kollega har gemt et notat om en samtale i sagen, efter du begyndte på dit. Læs det på sagen. Passer dit stadig, så gem det.",
        "callback.hour_still_agreed":
            "Borgeren har fået et tidspunkt til en samtale, som ligger forude. Sig, om den her træder i stedet for den (på kommandolinjen --instead-of-agreed). Står aftalen ved magt, så skriv den her som et notat for sig under “Borgeren ringede”.",
        "callback.spoken_otherwise":
            "Samtalen er allerede registreret med et andet tidspunkt. Lad felterne om tidspunktet stå tomme.",
        "callback.call_unknown":
            "Der er intet opkald med det nummer. Åbn sagen igen, og se, hvilke opkald der er lovet.",
        "callback.nothing_to_answer":
            "Opkaldet venter ikke længere på dit svar. Se på Holdet, hvem der har taget sig af det.",
        "callback.reply_unknown":
            "Der er intet svar fra borgeren med det nummer. Åbn sagen igen, og se, hvad der er kommet.",
        "callback.obligation_settled":
            "Det er allerede gjort, eller der er ikke mere at gøre ved det. Åbn sagen igen, og se, hvad vi skylder nu.",
        "callback.obligation_unknown":
            "Det findes ikke i denne sag. Åbn sagen igen, og se, hvad vi skylder nu.",
        "callback.has_its_own_act":
            "Det her opfyldes på sin egen måde. Åbn sagen, og se, hvad der skal gøres.",
        "callback.nobody_told": "Der er ikke valgt nogen. Vælg dem, der har hørt om borgerens oplevelse.",
        "callback.personal_receipt_is_empty": "Hilsenen er tom. Skriv et par linjer til borgeren.",
        "callback.personal_receipt_is_too_long": "Hilsenen er for lang. Skriv kort, og tag resten, når I taler sammen.",
        "callback.attempts_too_alike":
            "Forsøgene ligger for tæt eller på samme tid af dagen. Prøv igen på et andet tidspunkt, før I opgiver.",
        "callback.letter_not_sent":
            "Brevet, der spørger, hvornår vi må ringe, er ikke sendt endnu. Vent, til det er sendt og har fået svartid.",
        "callback.answer_time_runs":
            "Borgeren kan stadig nå at svare på vores brev. Se på “Samtalen”, fra hvornår I kan slutte uden samtale.",
        "callback.appointment_unknown":
            "Den aftale findes ikke mere. Åbn sagen igen, og se, hvad der er aftalt nu.",
        "callback.risk_not_assessed":
            "Risikoen ved at mødes er ikke vurderet for den dag. Skriv mødet og vurderingen under “Samarbejdet”, eller ring i stedet.",
        "callback.standing_not_assessed":
            "Det faste møde kommer igen, og risikoen ved at mødes er ikke vurderet for den dag. Skriv mødet og vurderingen under “Samarbejdet”, eller aftal et opkald i stedet.",
        "callback.note_first":
            "Samtalen er holdt, og notatet mangler. Skriv det, og aftal det næste tidspunkt i det.",
        "callback.case_ends":
            "Sagen er slut, eller slutter med det, I sidst aftalte, så et møde i den bliver ikke holdt. Opret en forebyggende kontakt, hvis I vil mødes fast.",
        "callback.place_missing": "Der mangler, hvor vi mødes. Spørg borgeren, og skriv stedet.",
        "callback.place_too_long": "Stedet fylder for meget. Skriv det på én linje med højst 200 tegn.",
        "callback.appointment_in_the_past": "Tidspunktet er gået. Vælg et, der ligger forude.",
        "callback.hour_on_day_off": hourOnDayOff,
        "callback.hour_when_closed": hourWhenClosed,
        "callback.hour_after_limit":
            "Tidspunktet ligger efter fristen for opkaldet. Ring før, eller sæt hak ved, at borgeren selv har ønsket det. Fristen flytter sig ikke: opkaldet tæller så som for sent.",
        "callback.hour_before_letter": hourBeforeLetter,
        "callback.hour_too_far_ahead": hourTooFarAhead,
        "callback.already_appointed":
            "Der er allerede aftalt et tidspunkt. Flyt det, hvis I har aftalt et andet.",
        "callback.notice_missing":
            "På rødt trin skal borgeren have besked, før en aftale flyttes. Giv besked, og vælg, hvordan du gjorde det.",
        "callback.change_reason_missing": "Der mangler en begrundelse. Skriv, hvorfor aftalen flyttes.",
        "callback.wish_without_time":
            "Tidsrummet slutter, før det begynder. Skriv, fra hvornår og til hvornår det passer borgeren.",
        "callback.unit_unknown": "Den enhed findes ikke. `genklang staff` viser enhederne.",
        "callback.policy_unknown":
            "Den version kendes ikke, eller flere versioner begynder sådan. Se dem med genklang policy show, og skriv flere tegn.",
        "callback.rhythm_out_of_range":
            "Et fast møde kan komme igen efter 1 til 366 dage. Skriv et tal i det mellemrum.",
        "callback.limit_out_of_range":
            "Listen kan vise mellem 1 og 200 rækker ad gangen. Bed om færre, og gå så videre derfra.",
    ]
}

/// What speaks against an hour, whoever owns it.
extension Wording {
    static let hourOnDayOff =
        "Enheden holder lukket den dag. Vælg en anden, eller sæt hak ved, at borgeren selv har ønsket tidspunktet."
    static let hourWhenClosed =
        "Tidspunktet ligger uden for enhedens åbningstid. Vælg et andet, eller sæt hak ved, at borgeren selv har ønsket det."
    static let hourTooFarAhead =
        "Tidspunktet ligger mere end et år ude i fremtiden. Se på årstallet."
    static let hourBeforeLetter =
        "Er brevet på papir, kan det komme senere end det. Ring eller skriv til borgeren i stedet, eller sæt hak ved, at borgeren ved det i tide."
}
