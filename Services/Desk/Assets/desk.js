// Tells that there is something new on the page. It asks for nothing by itself, moves no focus and changes
// nothing else; without it, the page is as good and only has to be opened anew.
(() => {
    'use strict';
    const place = document.querySelector('[data-live]');
    if (!place) return;
    let stream;

    const say = (kind) => {
        stream.close();
        place.replaceChildren(document.getElementById('live-' + kind).content.cloneNode(true));
        if (!document.title.startsWith(place.dataset.mark)) document.title = place.dataset.mark + document.title;
    };
    const listen = () => {
        if (place.childElementCount > 0) return;
        stream = new EventSource(place.dataset.live);
        stream.addEventListener('open', () => { place.dataset.state = 'open'; });
        stream.addEventListener('error', () => { place.dataset.state = 'cut'; });
        stream.addEventListener('nyt', () => say('nyt'));
        // Nobody is signed in any more: what was shown to whoever was is not left standing.
        stream.addEventListener('slut', () => {
            say('slut');
            document.querySelectorAll('.board').forEach((part) => part.remove());
        });
    };
    addEventListener('pagehide', () => stream && stream.close());
    addEventListener('pageshow', listen);
})();

// Keeps what is typed in a long form when the page is left without sending it; without it, its button does.
(() => {
    'use strict';
    const form = document.querySelector('[data-keep] form');
    if (!form) return;
    let typed = false;
    form.addEventListener('input', () => { typed = true; });
    form.addEventListener('submit', () => { typed = false; });
    addEventListener('pagehide', () => {
        if (!typed) return;
        typed = false;
        const words = new URLSearchParams(new FormData(form));
        words.set('do', 'left');
        navigator.sendBeacon(form.getAttribute('action'), words);
    });
})();
