// Runs before the first paint: which language, which theme, newcomer or not.
// The same keys are read by src/lib/state/preferences.svelte.ts.
(function () {
	var root = document.documentElement;
	var stored = function (key) {
		try {
			return localStorage.getItem(key);
		} catch {
			return null;
		}
	};
	var keep = function (key, value) {
		try {
			localStorage.setItem(key, value);
		} catch {
			// storage refused: the choice lasts as long as the page
		}
	};
	var known = function (language) {
		return language === 'fr' || language === 'en' ? language : null;
	};

	var asked = known(new URLSearchParams(location.search).get('lang'));
	if (asked) keep('quai.language', asked);
	var spoken = (navigator.languages || [navigator.language])
		.map(function (tag) {
			return known(String(tag).slice(0, 2).toLowerCase());
		})
		.filter(Boolean)[0];
	root.lang = asked || known(stored('quai.language')) || spoken || 'en';

	var theme = stored('quai.theme');
	if (theme === 'light' || theme === 'dark') root.dataset.theme = theme;

	root.dataset.visit = stored('quai.visit') === 'returning' ? 'returning' : 'new';

	// the page can be seen before it can act: a tap or a key in between is done once it is awake
	var tapped = null;
	var pressed = null;
	var remember = function (event) {
		if (event.type === 'keydown') pressed = event.key;
		else tapped = event.target.closest('button, input') || tapped;
	};
	document.addEventListener('click', remember, true);
	document.addEventListener('keydown', remember, true);
	document.addEventListener(
		'quai:awake',
		function () {
			document.removeEventListener('click', remember, true);
			document.removeEventListener('keydown', remember, true);
			if (tapped && tapped.isConnected) {
				if (tapped.type === 'radio') tapped.checked = false;
				tapped.click();
			} else if (pressed) document.body.dispatchEvent(new KeyboardEvent('keydown', { key: pressed, bubbles: true }));
		},
		{ once: true }
	);
})();
