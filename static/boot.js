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
	// what the system shows of an installed app: its shortcuts, its description
	var manifest = document.querySelector('link[rel=manifest]');
	if (root.lang === 'fr' && manifest) manifest.href = manifest.href.replace('.webmanifest', '.fr.webmanifest');

	var theme = stored('quai.theme');
	if (theme === 'light' || theme === 'dark') root.dataset.theme = theme;
	// the bars around the page are in its theme, now and when another is chosen
	var colourBars = function () {
		document.querySelectorAll('meta[name=theme-color]').forEach(function (meta) {
			var own = meta.dataset.theme;
			var chosen = root.dataset.theme;
			meta.media = chosen ? (chosen === own ? 'all' : 'not all') : '(prefers-color-scheme: ' + own + ')';
		});
	};
	colourBars();
	new MutationObserver(colourBars).observe(root, { attributeFilter: ['data-theme'] });

	root.dataset.visit = stored('quai.visit') === 'returning' ? 'returning' : 'new';

	// the page can be seen before it can act: a tap or a key in between is done once it is awake
	var tapped = null;
	var pressed = null;
	var remember = function (event) {
		if (event.type === 'keydown') pressed = event;
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
			} else if (pressed) document.body.dispatchEvent(new KeyboardEvent('keydown', pressed));
		},
		{ once: true }
	);

	// the browser offers installation once, maybe before there is anything to take it: the app shows it behind a button
	addEventListener('beforeinstallprompt', function (event) {
		event.preventDefault();
		window.quaiInstallPrompt = event;
	});

	// A part of the app that does not come: the site is half updated, or this page is older than the site. Reload once,
	// which finds the new page or the kept copy; if that is the same page again, say so. Here and not in the app,
	// because it may be the app itself that does not come.
	var isRecovering = false;
	var recover = function () {
		// an answer is held in this page alone: it says so itself and tries again
		if (isRecovering || root.hasAttribute('data-unsaved')) return;
		isRecovering = true;
		var tellInstead = function () {
			root.setAttribute('data-incomplete', '');
			document.querySelector('.incomplete button').addEventListener('click', function () {
				location.reload();
			});
		};
		try {
			if (sessionStorage.getItem('quai.reloaded') === root.dataset.version) return tellInstead();
			sessionStorage.setItem('quai.reloaded', root.dataset.version);
		} catch {
			// without a memory it could reload for ever
			return tellInstead();
		}
		canReload().then(function (can) {
			if (can) location.reload();
			else tellInstead();
		}, tellInstead);
	};
	// with a kept copy always; without one the network has to be there, or the reload ends on the browser's own page
	var canReload = function () {
		var workers = navigator.serviceWorker;
		return (workers ? workers.getRegistration() : Promise.resolve()).then(function (registration) {
			if (registration && registration.active) return true;
			return fetch(location.href, { cache: 'reload' }).then(function (response) {
				return response.ok;
			});
		});
	};
	addEventListener('vite:preloadError', recover);
	addEventListener('unhandledrejection', function (event) {
		if (/module script|imported module/i.test(String(event.reason && event.reason.message))) recover();
	});
})();
