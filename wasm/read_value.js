// The reading side of value_writer.h, which the linker puts into the module's loader.
/* global HEAPU8, Emval, LibraryManager, UTF8ArrayToString, UTF8ToString, mergeInto */

mergeInto(LibraryManager.library, {
  // Keys by their address: there are some hundred, each read thousands of times.
  $bandstandKeys: {},
  bandstand_read_value__deps: ['$Emval', '$bandstandKeys'],
  bandstand_read_value: function (written) {
    const view = new DataView(HEAPU8.buffer);
    let at = written >>> 0;
    const word = () => {
      at += 4;
      return view.getUint32(at - 4, true);
    };
    const object = () => {
      const made = {};
      while (HEAPU8[at++] !== 0) {
        const name = word();
        bandstandKeys[name] = bandstandKeys[name] || UTF8ToString(name);
        made[bandstandKeys[name]] = value();
      }
      return made;
    };
    const value = () => {
      switch (HEAPU8[at++]) {
        case 1:
          return null;
        case 2:
          return false;
        case 3:
          return true;
        case 4:
          at += 8;
          return view.getFloat64(at - 8, true);
        case 5: {
          const size = word();
          at += size;
          return UTF8ArrayToString(HEAPU8, at - size, size);
        }
        case 6: {
          const values = new Array(word());
          for (let i = 0; i < values.length; i++) values[i] = value();
          return values;
        }
        default:
          return object();
      }
    };
    return Emval.toHandle(value());
  },
});
